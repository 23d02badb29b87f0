/** Where the program starts. */
@NullMarked
package org.liaison;

import org.jspecify.annotations.NullMarked;
