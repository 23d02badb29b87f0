package org.liaison.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.liaison.audit.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people make of rows that were not taken, beside the run, which stays as it is. */
@Repository
@Transactional
public class RowCorrections {

    private static final String ROWS = """
            select import_row.record, import_row.line, problem.code, problem.column_name,
                   coalesce(import_correction.cells, import_row.cells) as cells,
                   import_correction.record is not null as corrected
              from import_row
              join lateral (
                   select code, column_name
                     from import_problem
                    where run_id = import_row.run_id and record = import_row.record
                      and severity in ('ERROR', 'REVIEW')
                    order by severity, code
                    limit 1) problem on true
              left join import_correction using (run_id, record)
             where import_row.run_id = :run
            """;

    private final JdbcClient jdbc;
    private final CurrentActor actor;

    RowCorrections(JdbcClient jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /** Rows that were not taken, in the order of the file. */
    @Transactional(readOnly = true)
    public List<CorrectableRow> page(ImportRunId run, int offset, int limit) {
        return jdbc.sql(ROWS + " order by record limit :limit offset :offset")
                .param("run", run.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(RowCorrections::map)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(ImportRunId run) {
        return jdbc.sql("""
                        select count(distinct record)
                          from import_problem
                          join import_row using (run_id, record)
                         where run_id = :run and severity in ('ERROR', 'REVIEW')
                        """).param("run", run.value()).query(Integer.class).single();
    }

    /** How many of them a person has corrected. */
    @Transactional(readOnly = true)
    public int countCorrected(ImportRunId run) {
        return jdbc.sql("select count(*) from import_correction where run_id = :run")
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }

    /** Hands over the corrected rows in the order of the file. */
    @Transactional(readOnly = true)
    public void forEachCorrected(ImportRunId run, Consumer<CorrectableRow> consumer) {
        jdbc.sql(ROWS + " and import_correction.record is not null order by record")
                .param("run", run.value())
                .query(RowCorrections::map)
                .list()
                .forEach(consumer);
    }

    /**
     * Keeps a row as the current actor corrected it.
     *
     * @throws WrongStateException if the run has no such row that was not taken
     */
    public void save(ImportRunId run, long record, List<String> cells) {
        int saved = jdbc.sql("""
                        insert into import_correction (run_id, record, cells, corrected_by)
                        select run_id, record, :cells, :person
                          from import_row
                         where run_id = :run and record = :record
                           and exists (select from import_problem
                                        where import_problem.run_id = :run and import_problem.record = :record
                                          and severity in ('ERROR', 'REVIEW'))
                        on conflict (run_id, record)
                        do update set cells = excluded.cells, corrected_by = excluded.corrected_by, corrected_at = now()
                        """)
                .param("run", run.value())
                .param("record", record)
                .param("cells", cells.toArray(String[]::new))
                .param("person", actor.get().name())
                .update();
        if (saved == 0) {
            throw new WrongStateException(run, ImportState.PLANNED);
        }
    }

    /** Says that a run takes corrected rows in, so that nobody takes it for a usual file of its source. */
    public void takenIn(ImportRunId corrected, ImportRunId by) {
        jdbc.sql("update import_run set corrects = :corrected where id = :by")
                .param("corrected", corrected.value())
                .param("by", by.value())
                .update();
    }

    private static CorrectableRow map(ResultSet row, int number) throws SQLException {
        return new CorrectableRow(
                row.getLong("record"),
                row.getLong("line"),
                List.of((String[]) row.getArray("cells").getArray()),
                row.getString("column_name"),
                row.getString("code"),
                row.getBoolean("corrected"));
    }
}
