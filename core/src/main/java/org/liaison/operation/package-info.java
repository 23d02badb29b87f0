/** What an operator watches and what runs by itself at night: figures of imports, and what is kept for how long. */
@NullMarked
package org.liaison.operation;

import org.jspecify.annotations.NullMarked;
