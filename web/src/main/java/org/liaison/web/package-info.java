/** The admin centre in the browser: shell, languages and what happens when something goes wrong. */
@NullMarked
package org.liaison.web;

import org.jspecify.annotations.NullMarked;
