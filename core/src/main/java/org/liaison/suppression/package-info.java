/** People whom no import puts into a group again, or into any. */
@NullMarked
package org.liaison.suppression;

import org.jspecify.annotations.NullMarked;
