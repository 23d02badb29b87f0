package org.liaison.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that imports leave behind, as lines that are the same whenever the same is done again: no times and no numbers. */
public final class DirectoryState {

    private static final String LINES = """
            with run as (select *, row_number() over (order by id) as number from import_run),
                 line (text) as (
                     select concat_ws(' ', 'recipient', deleted_at is null,
                                      to_jsonb(recipient) - array['id', 'created_at', 'deleted_at', 'words'])
                       from recipient
                      union all
                     select concat_ws(' ', 'address', primary_address, position, address, address_key, live)
                       from recipient_address
                       left join recipient on recipient.id = recipient_id
                      union all
                     select concat_ws(' ', 'membership', groups.primary_address, member.primary_address,
                                      membership.source_id, run.number, record, ends_on)
                       from membership
                       left join recipient groups on groups.id = group_id
                       left join recipient member on member.id = member_id
                       left join run on run.id = membership.run_id
                      union all
                     select concat_ws(' ', 'audit', run.number, action, record,
                                      case when action like 'CONTACT%' then concat(before, after) end)
                       from audit_log
                       left join run on run.id = audit_log.run_id
                      union all
                     select concat_ws(' ', 'run', number, mode, state, undo_of is null, rows_read, counts, changes, error_code)
                       from run
                      union all
                     select concat_ws(' ', 'problem', run.number, record, line, column_name, code, severity)
                       from import_problem
                       join run on run.id = run_id
                      union all
                     select concat_ws(' ', 'failure', run.number, code, record)
                       from import_failure
                       join import_change using (run_id, seq)
                       join run on run.id = run_id)
            select concat_ws(' ', count(*), 'x', text) from line group by text
            """;

    private final Set<String> lines;

    private DirectoryState(Set<String> lines) {
        this.lines = lines;
    }

    public static DirectoryState of(JdbcClient jdbc) {
        return new DirectoryState(
                new HashSet<>(jdbc.sql(LINES).query(String.class).list()));
    }

    /** Some of what is in one of the two and not in the other. */
    public List<String> difference(DirectoryState other) {
        return Stream.concat(
                        lines.stream()
                                .filter(Predicate.not(other.lines::contains))
                                .map("- %s"::formatted),
                        other.lines.stream()
                                .filter(Predicate.not(lines::contains))
                                .map("+ %s"::formatted))
                .sorted()
                .limit(20)
                .toList();
    }
}
