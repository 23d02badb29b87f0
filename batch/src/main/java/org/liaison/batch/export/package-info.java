/** Files that Liaison writes: the directory for other programs, and rejected rows for whoever corrects them. */
@NamedInterface("export")
@NullMarked
package org.liaison.batch.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
