/** Distribution groups, mail-enabled security groups and Microsoft 365 groups, with their owners. */
@NullMarked
package org.liaison.group;

import org.jspecify.annotations.NullMarked;
