/** The benchmark: the packaged program and plain SQL do the same work on the same server, in one run. */
@NullMarked
package org.liaison.bench;

import org.jspecify.annotations.NullMarked;
