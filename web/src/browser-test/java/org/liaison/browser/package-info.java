/** The packaged program, driven through a real browser as its users drive it, and killed as no user would. */
@NullMarked
package org.liaison.browser;

import org.jspecify.annotations.NullMarked;
