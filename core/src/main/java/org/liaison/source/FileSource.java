package org.liaison.source;

import org.liaison.imports.ImportOptions;

/**
 * A source whose files are fetched, by a schedule or when a person says so.
 *
 * @param version counts the changes; a change is made to the version somebody saw
 * @param paused whether its schedule is passed over
 */
public record FileSource(SourceId id, long version, String name, boolean paused, FileSourceDetails details) {

    /** How its files are taken in. */
    public ImportOptions options() {
        return details.optionsOf(name);
    }
}
