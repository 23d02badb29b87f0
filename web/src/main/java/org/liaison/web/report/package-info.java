/** Tells people by e-mail, and other programs by webhook, how imports went. */
@NullMarked
package org.liaison.web.report;

import org.jspecify.annotations.NullMarked;
