/** Who did what to whom, written in the transaction that does it. */
@NullMarked
package org.liaison.audit;

import org.jspecify.annotations.NullMarked;
