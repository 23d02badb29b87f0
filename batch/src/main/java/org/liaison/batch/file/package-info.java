/** Turns a file of whatever origin into records of cells: character set, delimiter, header, and lenient, bounded reading. */
@NullMarked
package org.liaison.batch.file;

import org.jspecify.annotations.NullMarked;
