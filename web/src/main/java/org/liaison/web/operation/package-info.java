/** What operators see of the running program: health and metrics, and what it does by itself. */
@NullMarked
package org.liaison.web.operation;

import org.jspecify.annotations.NullMarked;
