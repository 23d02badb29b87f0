/** Mailboxes: the people of the organisation itself, as far as groups need to know them. */
@NullMarked
package org.liaison.mailbox;

import org.jspecify.annotations.NullMarked;
