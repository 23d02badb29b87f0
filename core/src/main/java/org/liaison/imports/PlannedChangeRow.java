package org.liaison.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.liaison.audit.AuditAction;

/** How the changes of a plan are read, each with whom and what it is about. */
final class PlannedChangeRow {

    /** Comes behind {@link #select}. */
    static final String PAGE = " order by page.seq limit :limit";

    private PlannedChangeRow() {}

    /**
     * The changes of the run {@code :run} from {@code :offset} on.
     *
     * @param condition on {@code import_change}
     */
    static String select(String condition) {
        return """
                with page as materialized (
                    select * from import_change where run_id = :run and %s order by seq limit :limit offset :offset)
                select page.seq, page.record, import_row.line, page.action, page.before::text,
                       case when page.action = 'CONTACT_CREATED' and import_row.run_id is not null
                            then import_row.fields || coalesce(page.after, '{}') else page.after end::text as after,
                       coalesce(member.display_name, import_row.display_name) as name,
                       coalesce(member.primary_address, import_row.address) as address,
                       coalesce(groups.display_name, new_group.after ->> 'displayName') as group_name,
                       coalesce(groups.primary_address, new_group.after ->> 'primaryAddress') as group_address,
                       import_failure.message as failure
                  from page
                  left join import_row on import_row.run_id = :rows and import_row.record = page.record
                  left join recipient member on member.id = page.recipient_id
                  left join recipient groups on groups.id = page.group_id
                  left join import_change new_group
                         on new_group.group_id = page.group_id and new_group.run_id = page.run_id
                        and new_group.action = 'GROUP_CREATED'
                  left join import_failure
                         on import_failure.run_id = page.run_id and import_failure.seq = page.seq
                """.formatted(condition);
    }

    /** The run, and the one whose rows its changes are about. */
    static Map<String, Object> parameters(ImportRun run) {
        return Map.of("run", run.id().value(), "rows", rowsOf(run).value());
    }

    private static ImportRunId rowsOf(ImportRun run) {
        return run.undoOf() == null ? run.id() : run.undoOf();
    }

    static PlannedChange map(ResultSet row, int number) throws SQLException {
        return new PlannedChange(
                row.getLong("seq"),
                row.getObject("record", Long.class),
                row.getObject("line", Long.class),
                AuditAction.valueOf(row.getString("action")),
                row.getString("name"),
                row.getString("address"),
                row.getString("group_name"),
                row.getString("group_address"),
                row.getString("before"),
                row.getString("after"),
                row.getString("failure"));
    }
}
