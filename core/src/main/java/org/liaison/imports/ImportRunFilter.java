package org.liaison.imports;

import org.jspecify.annotations.Nullable;

/**
 * Which import runs are looked at.
 *
 * @param text part of the file's name, or the run's number; blank for all
 * @param state null for all
 * @param source the name of the source; blank for all
 * @param requestedBy who began them; blank for all
 */
public record ImportRunFilter(String text, @Nullable ImportState state, String source, String requestedBy) {

    public static final ImportRunFilter ALL = new ImportRunFilter("", null, "", "");

    public ImportRunFilter {
        text = text.strip();
    }
}
