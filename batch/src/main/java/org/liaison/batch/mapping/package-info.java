/** Finds out what the columns of a file mean, and takes apart the cells that hold several things. */
@NamedInterface("mapping")
@NullMarked
package org.liaison.batch.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
