package org.liaison.web.source;

import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLayout;
import org.liaison.source.FileSourceDetails;

/**
 * What a person has written of a source.
 *
 * @param secret a password that was typed; null to keep the one there is
 * @param sample how a sample is to be read; null where none was taken
 */
record SourceInput(
        FileSourceDetails details,
        @Nullable String secret,
        @Nullable ImportLayout sample) {}
