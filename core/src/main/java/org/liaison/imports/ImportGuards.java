package org.liaison.imports;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds plans that look like the work of a bad file until a person has looked at them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@EnableConfigurationProperties(GuardLimits.class)
class ImportGuards {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final GuardLimits general;

    ImportGuards(JdbcClient jdbc, ObjectMapper json, GuardLimits general) {
        this.jdbc = jdbc;
        this.json = json;
        this.general = general;
    }

    /**
     * Stores which limits the plan exceeds.
     *
     * @param changes how many the plan has
     * @return PLANNED, HELD or AWAITING_APPROVAL; NO_CHANGE where there is nothing to do
     */
    ImportState judge(ImportRun run, ImportCounts counts, long changes) {
        if (changes == 0 && counts.rows().read() > 0) {
            return judgeUnchanged(run, counts.rows());
        }
        var limits = limits(run);
        judgeFile(run, counts.rows(), limits);
        judgeContacts(run, counts.rows(), limits);
        judgeGroups(run, limits);
        judgeUnreadableRows(run);
        if (limits.secondPersonFrom() > 0 && changes >= limits.secondPersonFrom()) {
            return ImportState.AWAITING_APPROVAL;
        }
        boolean held = jdbc.sql("select exists (select from import_guard where run_id = :run)")
                .param("run", run.id().value())
                .query(Boolean.class)
                .single();
        if (held) {
            return ImportState.HELD;
        }
        return counts.rows().read() == 0 ? ImportState.NO_CHANGE : ImportState.PLANNED;
    }

    /** A source may have limits of its own for some of them. */
    private GuardLimits limits(ImportRun run) {
        return jdbc.sql("select guard_limits::text from source where id = :source and guard_limits is not null")
                .param("source", run.sourceId())
                .query(String.class)
                .optional()
                .map(own -> {
                    ObjectNode merged = json.valueToTree(general);
                    merged.setAll((ObjectNode) json.readTree(own));
                    return json.treeToValue(merged, GuardLimits.class);
                })
                .orElse(general);
    }

    /** Rows that nobody has decided are held once: whoever then applies the file has done without them. */
    private ImportState judgeUnchanged(ImportRun run, RowCounts rows) {
        if (rows.review() == 0 || doneWithoutBefore(run, rows.review())) {
            return ImportState.NO_CHANGE;
        }
        hold(run, GuardKind.ROWS_UNDECIDED, rows.review(), BigDecimal.ZERO);
        return ImportState.HELD;
    }

    private boolean doneWithoutBefore(ImportRun run, long undecided) {
        return jdbc.sql("""
                        select exists (select from import_run
                                        where source_id = :source and id < :run and undo_of is null
                                          and file_sha256 = :sha256 and state in ('APPLIED', 'APPLIED_WITH_ERRORS')
                                          and (counts #>> '{rows,review}')::bigint >= :undecided)
                        """)
                .param("source", run.sourceId())
                .param("run", run.id().value())
                .param("sha256", run.file().sha256())
                .param("undecided", undecided)
                .query(Boolean.class)
                .single();
    }

    private void judgeFile(ImportRun run, RowCounts rows, GuardLimits limits) {
        boolean named = run.options().source() != null;
        if (named && rows.read() == 0) {
            hold(run, GuardKind.NO_ROWS, 0, BigDecimal.ONE);
        }
        exceeds(
                run,
                GuardKind.TOO_MANY_ERRORS,
                rows.rejected(),
                share(rows.read(), limits.maxErrorPercent()),
                limits.freeErrors());
        if (!named) {
            return;
        }
        var usual = usualRows(run);
        if (usual > 0) {
            var least = share(usual, limits.minRowsPercent());
            if (rows.read() > 0 && BigDecimal.valueOf(rows.read()).compareTo(least) < 0) {
                hold(run, GuardKind.FILE_SHRUNKEN, rows.read(), least);
            }
            exceeds(
                    run,
                    GuardKind.TOO_MANY_CREATED,
                    rows.created(),
                    share(usual, limits.maxCreationPercent()),
                    limits.freeOverwrites());
        }
        jdbc.sql("""
                        insert into import_guard (run_id, code, message, found, allowed)
                        select current_run.id, :code, :message, cardinality(current_run.columns),
                               cardinality(last_run.columns)
                          from import_run current_run
                          join lateral (select columns from import_run earlier
                                         where earlier.source_id = current_run.source_id and earlier.id < current_run.id
                                           and earlier.undo_of is null and earlier.corrects is null
                                           and earlier.state in ('APPLIED', 'APPLIED_WITH_ERRORS', 'NO_CHANGE')
                                         order by earlier.id desc
                                         limit 1) last_run on true
                         where current_run.id = :run and current_run.corrects is null
                           and current_run.columns is distinct from last_run.columns
                        """)
                .param("run", run.id().value())
                .param("code", GuardKind.HEADER_CHANGED.code())
                .param("message", GuardKind.HEADER_CHANGED.message())
                .update();
    }

    /** The median of the rows of the source's last five good imports; 0 if there was none, or if this one is no usual file. */
    private long usualRows(ImportRun run) {
        return jdbc.sql("""
                        select coalesce(percentile_disc(0.5) within group (order by rows_read), 0)
                          from (select rows_read from import_run
                                 where source_id = :source and id < :run and undo_of is null and corrects is null
                                   and (select corrects is null from import_run where id = :run)
                                   and state in ('APPLIED', 'APPLIED_WITH_ERRORS', 'NO_CHANGE')
                                 order by id desc
                                 limit 5) good
                        """)
                .param("source", run.sourceId())
                .param("run", run.id().value())
                .query(Long.class)
                .single();
    }

    private void judgeContacts(ImportRun run, RowCounts rows, GuardLimits limits) {
        long existing = rows.read() - rows.created() - rows.duplicate() - rows.rejected() - rows.review();
        long overwritten = count(run, "action = 'CONTACT_UPDATED' and before <> '{}'");
        exceeds(
                run,
                GuardKind.TOO_MANY_OVERWRITTEN,
                overwritten,
                share(existing, limits.maxOverwritePercent()),
                limits.freeOverwrites());
        long contacts = jdbc.sql("""
                        select count(*) from recipient
                         where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST') and :deleted > 0
                        """)
                .param("deleted", count(run, "action = 'CONTACT_DELETED'"))
                .query(Long.class)
                .single();
        exceeds(
                run,
                GuardKind.CONTACTS_DELETED,
                count(run, "action = 'CONTACT_DELETED'"),
                share(contacts, limits.maxTotalRemovalPercent()),
                limits.freeRemovals());
    }

    private long count(ImportRun run, String condition) {
        return jdbc.sql("select count(*) from import_change where run_id = :run and " + condition)
                .param("run", run.id().value())
                .query(Long.class)
                .single();
    }

    private void judgeGroups(ImportRun run, GuardLimits limits) {
        holdGroups(run, GuardKind.GROUP_LOSES_MEMBERS, "removed > greatest(members * :percent / 100.0, :free)", limits);
        holdGroups(run, GuardKind.GROUP_EMPTIED, "removed > 0 and removed = members and added = 0", limits);
        holdGroups(run, GuardKind.PROTECTED_GROUP, "removed > 0 and recipient.protected", limits);
        var total = jdbc.sql("""
                        select coalesce(sum(removed), 0) as removed, coalesce(sum(members), 0) as members
                          from import_group_change
                         where run_id = :run
                        """)
                .param("run", run.id().value())
                .query((row, _) -> List.of(row.getLong("removed"), row.getLong("members")))
                .single();
        exceeds(
                run,
                GuardKind.TOO_MANY_REMOVALS,
                total.get(0),
                share(total.get(1), limits.maxTotalRemovalPercent()),
                limits.freeRemovals());
    }

    /**
     * A synchronisation takes whom the file does not name for gone. Whom a row without a usable address means is not known,
     * and so may be any of those.
     */
    private void judgeUnreadableRows(ImportRun run) {
        if (run.options().mode() != ImportMode.FULL_SYNC) {
            return;
        }
        jdbc.sql("""
                        with unreadable as materialized (
                            select lower(named) as name, count(*) as rows
                              from (select distinct record, groups from import_row
                                      join import_problem using (run_id, record)
                                     where run_id = :run and severity = 'ERROR' and address_key is null) rejected
                             cross join unnest(coalesce(groups, '{}') || :targets) named
                             group by lower(named)),
                        losing as (
                            select display_name, max(rows) as rows
                              from import_group_change
                              join recipient on recipient.id = group_id
                              join unreadable on name in (lower(display_name), lower(alias), lower(primary_address))
                             where run_id = :run and removed > 0
                             group by group_id, display_name)
                        insert into import_guard (run_id, code, message, found, allowed, groups)
                        select :run, :code, :message, max(rows), 0,
                               array(select display_name from losing order by rows desc, display_name limit 10)
                          from losing
                        having count(*) > 0
                        """)
                .param("run", run.id().value())
                .param("targets", run.options().targetGroups().toArray(String[]::new))
                .param("code", GuardKind.UNREADABLE_ROWS.code())
                .param("message", GuardKind.UNREADABLE_ROWS.message())
                .update();
    }

    private void holdGroups(ImportRun run, GuardKind guard, String condition, GuardLimits limits) {
        jdbc.sql("""
                        with losing as (
                            select removed, members, display_name
                              from import_group_change
                              join recipient on recipient.id = import_group_change.group_id
                             where run_id = :run and %s)
                        insert into import_guard (run_id, code, message, found, allowed, groups)
                        select :run, :code, :message, max(removed),
                               max(case when :code = 'GUARD-805' then greatest(members * :percent / 100.0, :free) else 0 end),
                               array(select display_name from losing order by removed desc, display_name limit 10)
                          from losing
                        having count(*) > 0
                        """.formatted(condition))
                .param("run", run.id().value())
                .param("code", guard.code())
                .param("message", guard.message())
                .param("percent", limits.maxRemovalPercent())
                .param("free", limits.freeRemovals())
                .update();
    }

    private void exceeds(ImportRun run, GuardKind guard, long found, BigDecimal share, long free) {
        var allowed = share.max(BigDecimal.valueOf(free));
        if (BigDecimal.valueOf(found).compareTo(allowed) > 0) {
            hold(run, guard, found, allowed);
        }
    }

    private void hold(ImportRun run, GuardKind guard, long found, BigDecimal allowed) {
        jdbc.sql("""
                        insert into import_guard (run_id, code, message, found, allowed)
                        values (:run, :code, :message, :found, :allowed)
                        """)
                .param("run", run.id().value())
                .param("code", guard.code())
                .param("message", guard.message())
                .param("found", found)
                .param("allowed", allowed)
                .update();
    }

    private static BigDecimal share(long whole, int percent) {
        return BigDecimal.valueOf(whole * percent, 2);
    }
}
