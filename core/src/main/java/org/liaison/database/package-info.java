/** Where the data lies: the data directory and the embedded PostgreSQL in it. */
@NullMarked
package org.liaison.database;

import org.jspecify.annotations.NullMarked;
