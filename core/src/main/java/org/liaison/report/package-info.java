/** Tells people once how an import went: what there is to tell, and who has yet to be told. */
@NullMarked
package org.liaison.report;

import org.jspecify.annotations.NullMarked;
