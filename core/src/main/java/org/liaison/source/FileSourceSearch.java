package org.liaison.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.source.ImportSchedule.MissedTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads the sources whose files are fetched. */
@Repository
@Transactional(readOnly = true)
public class FileSourceSearch {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String SELECT = """
            select file_source.*, source.name
              from file_source
              join source on source.id = file_source.source_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FileSourceSearch(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every one, by name. */
    public List<FileSource> list() {
        return jdbc.sql(SELECT + " order by lower(source.name)")
                .query(this::map)
                .list();
    }

    public Optional<FileSource> byId(SourceId id) {
        return jdbc.sql(SELECT + " where source_id = :id")
                .param("id", id.value())
                .query(this::map)
                .optional();
    }

    /** By its name, in whichever case. */
    public Optional<FileSource> byName(String name) {
        return jdbc.sql(SELECT + " where lower(source.name) = lower(:name)")
                .param("name", name)
                .query(this::map)
                .optional();
    }

    private FileSource map(ResultSet row, int number) throws SQLException {
        var details = new FileSourceDetails(
                json.readValue(row.getString("location"), SourceLocation.class),
                options(row),
                schedule(row),
                row.getString("report_to"),
                row.getString("report_language"));
        return new FileSource(
                new SourceId(row.getLong("source_id")),
                row.getLong("version"),
                row.getString("name"),
                row.getBoolean("paused"),
                details);
    }

    private ImportOptions options(ResultSet row) throws SQLException {
        return new ImportOptions(
                ImportMode.valueOf(row.getString("mode")),
                null,
                row.getBoolean("create_groups"),
                List.of((String[]) row.getArray("target_groups").getArray()),
                row.getString("charset"),
                row.getString("delimiter"),
                row.getObject("header_record", Integer.class),
                json.readValue(row.getString("mapping"), NAMES),
                row.getString("clearing_token"));
    }

    private static ImportSchedule schedule(ResultSet row) throws SQLException {
        var from = row.getObject("quiet_from", LocalTime.class);
        return new ImportSchedule(
                row.getString("cron"),
                ZoneId.of(row.getString("zone")),
                quiet(from, row.getObject("quiet_until", LocalTime.class)),
                MissedTimes.valueOf(row.getString("missed")),
                row.getObject("apply_at", LocalTime.class),
                new FetchRetries(row.getInt("tries"), Duration.ofSeconds(row.getLong("tries_seconds"))));
    }

    private static @Nullable QuietHours quiet(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? null : new QuietHours(from, until);
    }
}
