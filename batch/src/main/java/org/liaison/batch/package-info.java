/** Liaison without a screen: the import job and the command line. */
@NullMarked
package org.liaison.batch;

import org.jspecify.annotations.NullMarked;
