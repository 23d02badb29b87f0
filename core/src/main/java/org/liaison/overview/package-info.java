/** What the directory looks like as a whole: how large it is, how it grows, and what happened last. */
@NullMarked
package org.liaison.overview;

import org.jspecify.annotations.NullMarked;
