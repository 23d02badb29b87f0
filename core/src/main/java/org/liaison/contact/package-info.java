/** Mail contacts and guests: people outside the organisation, listed in its address book. */
@NullMarked
package org.liaison.contact;

import org.jspecify.annotations.NullMarked;
