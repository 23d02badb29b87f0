/** Fetches the files of sources: from folders, web servers and SFTP servers. A failure is never an empty file. */
@NamedInterface("fetch")
@NullMarked
package org.liaison.batch.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
