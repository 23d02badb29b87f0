/** The settings for accepted domains. */
@NullMarked
package org.liaison.web.domain;

import org.jspecify.annotations.NullMarked;
