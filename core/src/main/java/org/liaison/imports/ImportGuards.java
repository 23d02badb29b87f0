package org.liaison.imports;

import java.math.BigDecimal;
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
    private final FileGuards files;
    private final GroupGuards groups;
    private final GuardFindings findings;
    private final GuardLimits general;

    ImportGuards(
            JdbcClient jdbc,
            ObjectMapper json,
            FileGuards files,
            GroupGuards groups,
            GuardFindings findings,
            GuardLimits general) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
        this.groups = groups;
        this.findings = findings;
        this.general = general;
    }

    /**
     * Stores which limits the plan exceeds. Where nothing is to be done, none is asked, unless no row of the file can be used:
     * that it changes nothing does not say that all is well then.
     *
     * @param changes how many the plan has
     * @return PLANNED, HELD or AWAITING_APPROVAL; NO_CHANGE where there is nothing to do
     */
    ImportState judge(ImportRun run, ImportCounts counts, long changes) {
        if (changes == 0 && counts.rows().rejected() < counts.rows().read()) {
            return judgeUnchanged(run, counts.rows());
        }
        var limits = limits(run);
        files.judge(run, counts.rows(), limits);
        judgeContacts(run, counts.rows(), limits);
        groups.judge(run, limits);
        if (limits.secondPersonFrom() > 0 && changes >= limits.secondPersonFrom()) {
            return ImportState.AWAITING_APPROVAL;
        }
        if (findings.any(run)) {
            return ImportState.HELD;
        }
        return changes == 0 ? ImportState.NO_CHANGE : ImportState.PLANNED;
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
        findings.hold(run, GuardKind.ROWS_UNDECIDED, rows.review(), BigDecimal.ZERO);
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

    private void judgeContacts(ImportRun run, RowCounts rows, GuardLimits limits) {
        long existing = rows.read() - rows.created() - rows.duplicate() - rows.rejected() - rows.review();
        long overwritten = count(run, "action = 'CONTACT_UPDATED' and before <> '{}'");
        findings.holdBeyond(
                run,
                GuardKind.TOO_MANY_OVERWRITTEN,
                overwritten,
                GuardFindings.share(existing, limits.maxOverwritePercent()),
                limits.freeOverwrites());
        long deleted = count(run, "action = 'CONTACT_DELETED'");
        if (deleted > limits.freeRemovals()) {
            findings.holdBeyond(
                    run,
                    GuardKind.CONTACTS_DELETED,
                    deleted,
                    GuardFindings.share(contacts(), limits.maxTotalRemovalPercent()),
                    limits.freeRemovals());
        }
    }

    private long contacts() {
        return jdbc.sql("""
                        select count(*) from recipient
                         where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST')
                        """).query(Long.class).single();
    }

    private long count(ImportRun run, String condition) {
        return jdbc.sql("select count(*) from import_change where run_id = :run and " + condition)
                .param("run", run.id().value())
                .query(Long.class)
                .single();
    }
}
