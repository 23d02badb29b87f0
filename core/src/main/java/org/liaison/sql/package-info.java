/** What SQL needs and JdbcClient does not offer: conditions put together at run time, COPY, search words, JSON. */
@NullMarked
package org.liaison.sql;

import org.jspecify.annotations.NullMarked;
