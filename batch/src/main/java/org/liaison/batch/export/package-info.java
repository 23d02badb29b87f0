/** Files that Liaison writes: the directory for other programs, and rejected rows for whoever corrects them. */
@NullMarked
package org.liaison.batch.export;

import org.jspecify.annotations.NullMarked;
