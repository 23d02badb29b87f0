package org.liaison.imports;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** How a run lies in the table {@code import_run}. */
final class ImportRunRow {

    static final String SELECT = """
            select import_run.*, nullif(source.name, 'Single imports') as source_name,
                   (select coalesce(sum(last_seq - first_seq + 1), 0) from import_chunk
                     where run_id = import_run.id and applied_at is not null) as applied_through
              from import_run
              join source on source.id = import_run.source_id
            """;

    private static final TypeReference<LinkedHashMap<String, String>> NAMES = new TypeReference<>() {};

    private static final TypeReference<Map<String, MappingEvidence>> EVIDENCE = new TypeReference<>() {};

    private final ObjectMapper json;

    ImportRunRow(ObjectMapper json) {
        this.json = json;
    }

    ImportRun map(ResultSet row, int number) throws SQLException {
        var counts = row.getString("counts");
        return new ImportRun(
                new ImportRunId(row.getLong("id")),
                ImportState.valueOf(row.getString("state")),
                options(row),
                row.getLong("source_id"),
                id(row, "undo_of"),
                id(row, "repeats"),
                new ReceivedFile(
                        row.getString("file_name"),
                        Path.of(row.getString("file_path")),
                        row.getString("file_sha256"),
                        row.getLong("file_bytes")),
                row.getString("requested_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                instant(row.getTimestamp("expired_at")),
                layout(row),
                row.getLong("rows_read"),
                counts == null ? ImportCounts.NONE : json.readValue(counts, ImportCounts.class),
                row.getLong("changes"),
                row.getString("plan_hash"),
                row.getLong("applied_through"),
                new ImportMillis(row.getLong("stage_millis"), row.getLong("plan_millis"), row.getLong("apply_millis")),
                approval(row),
                row.getString("error_code"),
                row.getString("error_message"));
    }

    private static @Nullable ImportRunId id(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new ImportRunId(id);
    }

    private ImportOptions options(ResultSet row) throws SQLException {
        return new ImportOptions(
                ImportMode.valueOf(row.getString("mode")),
                row.getString("source_name"),
                row.getBoolean("create_groups"),
                List.of((String[]) row.getArray("target_groups").getArray()),
                row.getString("chosen_charset"),
                row.getString("chosen_delimiter"),
                row.getObject("chosen_header", Integer.class),
                json.readValue(row.getString("chosen_mapping"), NAMES),
                row.getString("clearing_token"));
    }

    private @Nullable ImportLayout layout(ResultSet row) throws SQLException {
        var charset = row.getString("charset");
        if (charset == null) {
            return null;
        }
        Map<String, String> mapping = json.readValue(row.getString("mapping"), NAMES);
        var columns = List.of((String[]) row.getArray("columns").getArray());
        var ordered = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var field = mapping.get(column);
            if (field != null) {
                ordered.put(column, field);
            }
        }
        return new ImportLayout(
                charset,
                EncodingEvidence.valueOf(row.getString("encoding_evidence")),
                row.getBoolean("byte_order_mark"),
                row.getString("delimiter"),
                row.getInt("header_record"),
                columns,
                ordered,
                evidence(row));
    }

    private Map<String, MappingEvidence> evidence(ResultSet row) throws SQLException {
        var stored = row.getString("mapping_evidence");
        return stored == null ? Map.of() : json.readValue(stored, EVIDENCE);
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        var by = row.getString("approved_by");
        return by == null
                ? null
                : new Approval(
                        by,
                        row.getTimestamp("approved_at").toInstant(),
                        row.getString("approval_reason"),
                        row.getString("approved_hash"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
