package org.liaison.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Reads import runs: the list of them, one with its plan and problems, the rejected rows. */
@Repository
@Transactional(readOnly = true)
public class ImportRunSearch {

    private final JdbcClient jdbc;
    private final ImportRunRow runs;

    ImportRunSearch(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.runs = new ImportRunRow(json);
    }

    /** Runs, the newest first. */
    public List<ImportRun> page(int offset, int limit) {
        return jdbc.sql(ImportRunRow.SELECT + " order by import_run.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(runs::map)
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from import_run").query(Integer.class).single();
    }

    /** Runs that are being worked on, or were when their process ended. */
    public List<ImportRun> unfinished() {
        return jdbc.sql(ImportRunRow.SELECT
                        + " where state in ('RECEIVED', 'STAGED', 'APPLYING') order by import_run.id")
                .query(runs::map)
                .list();
    }

    /** Runs that wait for a person: drafts, held ones, plans that nobody has applied, and those that were interrupted. */
    public List<ImportRun> waiting(int limit) {
        return jdbc.sql(ImportRunRow.SELECT + """
                         where state in ('DRAFT', 'HELD', 'AWAITING_APPROVAL', 'PLANNED', 'FAILED')
                         order by import_run.id desc
                         limit :limit
                        """)
                .param("limit", limit)
                .query(runs::map)
                .list();
    }

    /** Runs that broke off or were stopped, the latest first; somebody may go on with them. */
    public List<ImportRun> interrupted(int limit) {
        return jdbc.sql(ImportRunRow.SELECT + " where state = 'FAILED' order by import_run.id desc limit :limit")
                .param("limit", limit)
                .query(runs::map)
                .list();
    }

    public Optional<ImportRun> byId(ImportRunId run) {
        return jdbc.sql(ImportRunRow.SELECT + " where import_run.id = :run")
                .param("run", run.value())
                .query(runs::map)
                .optional();
    }

    /** The run that takes this one back, or has; empty where none does. */
    public Optional<ImportRun> undoing(ImportRunId undone) {
        return jdbc.sql(ImportRunRow.SELECT
                        + " where undo_of = :undone and state <> 'CANCELLED' order by import_run.id desc limit 1")
                .param("undone", undone.value())
                .query(runs::map)
                .optional();
    }

    /** What is wrong, or worth knowing, in the order of the file. */
    public List<ImportProblem> problems(ImportRunId run, int offset, int limit) {
        return jdbc.sql(ImportProblemRow.page("true"))
                .param("run", run.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportProblemRow::map)
                .list();
    }

    public int countProblems(ImportRunId run) {
        return jdbc.sql("select count(*) from import_problem where run_id = :run")
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }

    /** Changes of the plan in their order. */
    public List<PlannedChange> changes(ImportRun run, int offset, int limit) {
        return jdbc.sql(PlannedChangeRow.select("true") + PlannedChangeRow.PAGE)
                .params(PlannedChangeRow.parameters(run))
                .param("limit", limit)
                .param("offset", offset)
                .query(PlannedChangeRow::map)
                .list();
    }

    /** The limits that the plan exceeds; empty unless a person has, or had, to look at it. */
    public List<Guard> guards(ImportRunId run) {
        return jdbc.sql("""
                        select code, message, found, allowed, groups from import_guard where run_id = :run order by code
                        """)
                .param("run", run.value())
                .query((row, _) -> new Guard(
                        row.getString("code"),
                        row.getString("message"),
                        row.getBigDecimal("found"),
                        row.getBigDecimal("allowed"),
                        List.of((String[]) row.getArray("groups").getArray())))
                .list();
    }

    /** The contacts and guests that a record fits, of whom a person has to choose one. */
    public List<Recipient> candidates(ImportRunId run, long record) {
        return jdbc.sql("""
                        select distinct recipient.id, recipient.kind, recipient.display_name, recipient.primary_address
                          from import_row
                          join recipient_address held on held.live
                           and held.address_key = any (array_append(import_row.proxy_keys, import_row.address_key))
                          join recipient on recipient.id = held.recipient_id
                                        and recipient.kind in ('MAIL_CONTACT', 'GUEST')
                         where import_row.run_id = :run and import_row.record = :record
                         order by recipient.display_name, recipient.id
                        """)
                .param("run", run.value())
                .param("record", record)
                .query((row, _) -> new Recipient(
                        new RecipientId(row.getLong("id")),
                        RecipientKind.valueOf(row.getString("kind")),
                        row.getString("display_name"),
                        row.getString("primary_address")))
                .list();
    }

    /** How many planned changes could not be made. */
    public int countFailures(ImportRunId run) {
        return jdbc.sql("select count(*) from import_failure where run_id = :run")
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }

    /** Hands over every rejected row in the order of the file, without holding them all in memory. */
    public void forEachRejectedRow(ImportRunId run, Consumer<RejectedRow> consumer) {
        var sql = """
                select import_row.line, import_row.cells, problem.code, problem.message
                  from import_row
                  join lateral (
                       select code, message
                         from import_problem
                        where run_id = import_row.run_id and record = import_row.record
                          and severity in ('ERROR', 'REVIEW')
                        order by severity, code
                        limit 1) problem on true
                 where import_row.run_id = :run
                 order by import_row.record
                """;
        try (var rows = jdbc
                .sql(sql)
                .param("run", run.value())
                .withFetchSize(1_000)
                .query((row, _) -> new RejectedRow(
                        row.getLong("line"),
                        List.of((String[]) row.getArray("cells").getArray()),
                        row.getString("code"),
                        row.getString("message")))
                .stream()) {
            rows.forEach(consumer);
        }
    }
}
