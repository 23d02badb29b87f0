/** The screens for imports: the list of runs, uploading a file, and a run from preview to result. */
@NullMarked
package org.liaison.web.imports;

import org.jspecify.annotations.NullMarked;
