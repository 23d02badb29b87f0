/** Everything in one file, and back: the database as it was at one moment, and the files that were taken in. */
@NullMarked
package org.liaison.backup;

import org.jspecify.annotations.NullMarked;
