/** Screens for sources of files. */
@NullMarked
package org.liaison.web.source;

import org.jspecify.annotations.NullMarked;
