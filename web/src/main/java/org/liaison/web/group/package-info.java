/** The screens for groups and their members. */
@NullMarked
package org.liaison.web.group;

import org.jspecify.annotations.NullMarked;
