/** What happens to memberships while nobody is at a screen. */
@NullMarked
package org.liaison.web.membership;

import org.jspecify.annotations.NullMarked;
