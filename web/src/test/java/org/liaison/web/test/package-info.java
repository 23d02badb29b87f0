/** What tests of the screens stand on. */
@NullMarked
package org.liaison.web.test;

import org.jspecify.annotations.NullMarked;
