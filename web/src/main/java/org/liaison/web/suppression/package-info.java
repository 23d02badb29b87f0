/** The screen for people whom no import adds again. */
@NullMarked
package org.liaison.web.suppression;

import org.jspecify.annotations.NullMarked;
