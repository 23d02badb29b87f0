/** The organisation's own domains: groups and mailboxes have their addresses there, contacts must not. */
@NullMarked
package org.liaison.accepteddomain;

import org.jspecify.annotations.NullMarked;
