/** How people of a pasted list are added to the address book and to groups. */
@NullMarked
package org.liaison.web.paste;

import org.jspecify.annotations.NullMarked;
