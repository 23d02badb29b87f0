/** Mail addresses as values: whatever exists here is valid, for screens and files alike. */
@NullMarked
package org.liaison.address;

import org.jspecify.annotations.NullMarked;
