/**
 * Imports: a file's rows as they were read, the plan that is made of them, and its application. The file is only evidence;
 * preview, application and report all read the same stored plan.
 */
@NullMarked
package org.liaison.imports;

import org.jspecify.annotations.NullMarked;
