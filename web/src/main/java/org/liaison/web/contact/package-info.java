/** The screens for mail contacts and guests. */
@NullMarked
package org.liaison.web.contact;

import org.jspecify.annotations.NullMarked;
