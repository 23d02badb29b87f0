/** Signing in and out, and who is acting. */
@NullMarked
package org.liaison.web.security;

import org.jspecify.annotations.NullMarked;
