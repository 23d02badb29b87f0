/** Sources: the named, repeatable origins of files, and how far their imports may go. */
@NullMarked
package org.liaison.source;

import org.jspecify.annotations.NullMarked;
