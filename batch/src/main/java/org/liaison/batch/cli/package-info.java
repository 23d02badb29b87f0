/** The command line. Its names, JSON and exit codes are a contract for scripts: they are added to and never changed. */
@NamedInterface("cli")
@NullMarked
package org.liaison.batch.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
