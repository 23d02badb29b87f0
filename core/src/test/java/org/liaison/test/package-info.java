/** What tests of all modules stand on: a real PostgreSQL, wherever they run. */
@NullMarked
package org.liaison.test;

import org.jspecify.annotations.NullMarked;
