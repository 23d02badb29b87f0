/** Who may send to a group, who approves messages to it, and what becomes of a message. */
@NullMarked
package org.liaison.policy;

import org.jspecify.annotations.NullMarked;
