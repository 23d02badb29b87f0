/** The start page: what needs attention, what happened last, and how the directory grows. */
@NullMarked
package org.liaison.web.home;

import org.jspecify.annotations.NullMarked;
