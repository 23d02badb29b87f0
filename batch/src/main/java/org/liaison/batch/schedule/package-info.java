/** Imports from sources when they are due, by whichever process is there to do it, once. */
@NamedInterface("schedule")
@NullMarked
package org.liaison.batch.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
