package org.liaison.source;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.audit.ChangedProperties;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.SavedMappings;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Says where the files of sources are fetched from, how and when. Every change is audited in its transaction. */
@Service
@Transactional
public class FileSourceManagement {

    /** Below are the two sources that stand for people and for single imports. */
    private static final long FIRST_NAMED = 2;

    private static final int MAX_NAME_LENGTH = 100;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final FileSourceSearch sources;
    private final SavedMappings mappings;
    private final AuditLog audit;

    FileSourceManagement(
            JdbcClient jdbc, ObjectMapper json, FileSourceSearch sources, SavedMappings mappings, AuditLog audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.sources = sources;
        this.mappings = mappings;
        this.audit = audit;
    }

    /**
     * Has the files of a source fetched from now on. A source of this name that has imported files by hand so far keeps its
     * memberships.
     *
     * @param now from when on its schedule counts
     * @throws InvalidSourceException if the name is not one for a source, or its files are fetched already
     */
    public FileSource create(String name, FileSourceDetails details, Instant now) {
        var id = named(name.strip());
        int added = jdbc.sql("""
                        insert into file_source (source_id, location, mode, create_groups, target_groups, charset, delimiter,
                                                 header_record, mapping, clearing_token, cron, zone, quiet_from, quiet_until, missed,
                                                 apply_at, tries, tries_seconds, report_to, report_language, scheduled_through)
                        values (:id, :location::jsonb, :mode, :createGroups, :targetGroups, :charset, :delimiter,
                                :headerRecord, :mapping::jsonb, :clearingToken, :cron, :zone, :quietFrom, :quietUntil, :missed, :applyAt,
                                :tries, :triesSeconds, :reportTo, :reportLanguage, :now)
                        on conflict (source_id) do nothing
                        """)
                .params(columns(details))
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new InvalidSourceException(SourceField.NAME, "Another source has this name");
        }
        var created = sources.byId(id).orElseThrow();
        audit.record(AuditAction.SOURCE_CREATED, null, Map.of(), named(created, details.toMap()));
        return created;
    }

    /**
     * Changes where, how or when.
     *
     * @param version the version that was seen when the details were written
     * @param now from when on its schedule counts, if that changes
     * @throws OptimisticLockingFailureException if somebody changed the source since
     */
    public FileSource change(SourceId id, long version, FileSourceDetails details, Instant now) {
        var before = locked(id, version);
        if (before.details().equals(details)) {
            return before;
        }
        boolean rescheduled = !before.details().schedule().equals(details.schedule());
        jdbc.sql("""
                        update file_source
                           set version = version + 1, location = :location::jsonb, mode = :mode,
                               create_groups = :createGroups, target_groups = :targetGroups, charset = :charset,
                               delimiter = :delimiter, header_record = :headerRecord, mapping = :mapping::jsonb, clearing_token = :clearingToken,
                               cron = :cron, zone = :zone, quiet_from = :quietFrom, quiet_until = :quietUntil,
                               missed = :missed, apply_at = :applyAt, tries = :tries, tries_seconds = :triesSeconds,
                               report_to = :reportTo,
                               report_language = :reportLanguage,
                               scheduled_through = case when :rescheduled then :now else scheduled_through end
                         where source_id = :id
                        """)
                .params(columns(details))
                .param("id", id.value())
                .param("rescheduled", rescheduled)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var change = ChangedProperties.between(before.details().toMap(), details.toMap());
        audit.record(AuditAction.SOURCE_CHANGED, null, named(before, change.before()), named(before, change.after()));
        return sources.byId(id).orElseThrow();
    }

    /**
     * Says what the columns of a source's files mean that have the header of a sample.
     *
     * @param layout the sample's, with the meanings
     */
    public void setMapping(FileSource source, ImportLayout layout) {
        var before = mappings.find(source.name(), layout.headerFingerprint()).orElse(Map.of());
        if (before.equals(layout.mapping())) {
            return;
        }
        mappings.save(source.id().value(), layout);
        audit.record(
                AuditAction.SOURCE_CHANGED,
                null,
                named(source, Map.of("mapping", before)),
                named(source, Map.of("mapping", layout.mapping())));
    }

    /**
     * Passes over the schedule of a source, or goes on with it. Times that passed meanwhile do not count as missed.
     *
     * @throws OptimisticLockingFailureException if somebody changed the source since that version
     */
    public FileSource setPaused(SourceId id, long version, boolean paused, Instant now) {
        var source = locked(id, version);
        if (source.paused() == paused) {
            return source;
        }
        jdbc.sql("""
                        update file_source set version = version + 1, paused = :paused, scheduled_through = :now
                         where source_id = :id
                        """)
                .param("id", id.value())
                .param("paused", paused)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                paused ? AuditAction.SOURCE_PAUSED : AuditAction.SOURCE_RESUMED,
                null,
                Map.of(),
                named(source, Map.of()));
        return sources.byId(id).orElseThrow();
    }

    /**
     * Has its files fetched no longer. What they brought stays, and still belongs to the source.
     *
     * @throws OptimisticLockingFailureException if somebody changed the source since that version
     */
    public void remove(SourceId id, long version) {
        var source = locked(id, version);
        jdbc.sql("delete from source_secret where source_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from file_source where source_id = :id")
                .param("id", id.value())
                .update();
        audit.record(
                AuditAction.SOURCE_REMOVED, null, named(source, source.details().toMap()), Map.of());
    }

    private SourceId named(String name) {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
            throw new InvalidSourceException(SourceField.NAME, "A source has a name of 1 to 100 characters");
        }
        jdbc.sql("insert into source (name) values (:name) on conflict (lower(name)) do nothing")
                .param("name", name)
                .update();
        long id = jdbc.sql("select id from source where lower(name) = lower(:name)")
                .param("name", name)
                .query(Long.class)
                .single();
        if (id < FIRST_NAMED) {
            throw new InvalidSourceException(SourceField.NAME, "This name is not for a source of files");
        }
        return new SourceId(id);
    }

    /** Reads the source and keeps others from changing it until the transaction ends. */
    private FileSource locked(SourceId id, long version) {
        return Optional.of(id)
                .filter(each -> jdbc.sql("select true from file_source where source_id = :id for update")
                        .param("id", each.value())
                        .query(Boolean.class)
                        .optional()
                        .isPresent())
                .flatMap(sources::byId)
                .filter(source -> source.version() == version)
                .orElseThrow(() -> new OptimisticLockingFailureException("The source was changed meanwhile"));
    }

    private Map<String, Object> columns(FileSourceDetails details) {
        var options = details.options();
        var schedule = details.schedule();
        var columns = new HashMap<String, Object>();
        columns.put("location", json.writerFor(SourceLocation.class).writeValueAsString(details.location()));
        columns.put("mode", options.mode().name());
        columns.put("createGroups", options.createGroups());
        columns.put("targetGroups", options.targetGroups().toArray(String[]::new));
        columns.put("charset", options.charset());
        columns.put("delimiter", options.delimiter());
        columns.put("headerRecord", new SqlParameterValue(Types.INTEGER, options.headerRecord()));
        columns.put("mapping", json.writeValueAsString(options.mapping()));
        columns.put("clearingToken", options.clearingToken());
        columns.put("cron", schedule.cron());
        columns.put("zone", schedule.zone().getId());
        columns.put(
                "quietFrom", schedule.quiet() == null ? null : schedule.quiet().from());
        columns.put(
                "quietUntil", schedule.quiet() == null ? null : schedule.quiet().until());
        columns.put("missed", schedule.missed().name());
        columns.put("applyAt", schedule.applyAt());
        columns.put("tries", schedule.retries().tries());
        columns.put("triesSeconds", schedule.retries().within().toSeconds());
        columns.put("reportTo", details.reportTo());
        columns.put("reportLanguage", details.reportLanguage());
        return columns;
    }

    private static Map<String, Object> named(FileSource source, Map<String, Object> properties) {
        var named = new LinkedHashMap<String, Object>();
        named.put("source", source.name());
        named.putAll(properties);
        return named;
    }
}
