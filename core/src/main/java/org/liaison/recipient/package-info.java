/** What all recipients share: an identity, a kind, addresses that nobody else has, and being found. */
@NullMarked
package org.liaison.recipient;

import org.jspecify.annotations.NullMarked;
