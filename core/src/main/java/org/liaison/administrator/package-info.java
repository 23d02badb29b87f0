/** The people who sign in. */
@NullMarked
package org.liaison.administrator;

import org.jspecify.annotations.NullMarked;
