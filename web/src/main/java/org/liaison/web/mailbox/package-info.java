/** The screen for mailboxes. */
@NullMarked
package org.liaison.web.mailbox;

import org.jspecify.annotations.NullMarked;
