/** The import as Spring Batch runs it: one job reads a file and plans, another applies the plan. */
@NamedInterface("job")
@NullMarked
package org.liaison.batch.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
