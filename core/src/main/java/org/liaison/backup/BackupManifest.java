package org.liaison.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is in a backup. It is written last, so a backup without one is not whole.
 *
 * @param schema the version of the database's schema, such as {@code 016}; a backup fits the same version only
 * @param tables every table with the columns of its entry, those that others refer to first
 * @param sequences the last number that each sequence gave out; those that gave out none are missing
 * @param files the files that were taken in, by the SHA-256 hash of their content
 */
public record BackupManifest(
        int format,
        String schema,
        Instant createdAt,
        List<Table> tables,
        Map<String, Long> sequences,
        List<String> files) {

    /** What this program writes and reads. */
    static final int FORMAT = 1;

    static final String ENTRY = "manifest.json";

    /** How many rows there are in all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    static String fileEntry(String sha256) {
        return "files/" + sha256;
    }

    /** A table and how many rows of it there are. */
    public record Table(String name, List<String> columns, long rows) {

        String entry() {
            return "tables/%s.csv".formatted(name);
        }

        /** Table and columns as COPY names them. */
        String target() {
            return "\"%s\" (%s)".formatted(name, String.join(", ", columns));
        }
    }
}
