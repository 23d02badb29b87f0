/** What the screens of several features are put together from. */
@NullMarked
package org.liaison.web.component;

import org.jspecify.annotations.NullMarked;
