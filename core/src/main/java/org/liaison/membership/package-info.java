/** Who is in which group, and where each membership comes from. */
@NullMarked
package org.liaison.membership;

import org.jspecify.annotations.NullMarked;
