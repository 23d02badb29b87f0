package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells at the rows of a file why a group that they name takes nobody. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GroupProblems {

    private final JdbcClient jdbc;

    GroupProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells at the first row that names a group why nobody can be added to it. */
    void report(ImportRunId run, String column) {
        for (var standing : GroupStanding.values()) {
            var problem = standing.problem();
            if (problem == null) {
                continue;
            }
            jdbc.sql("""
                            insert into import_problem (run_id, record, line, column_name, code, severity, message)
                            select distinct :run::bigint, first.record, first.line, :column, :code, 'WARNING', :message
                              from (select min(planned_row.record) as record, min(planned_row.line) as line
                                      from planned_row
                                     cross join unnest(planned_row.groups) named
                                      join import_group on import_group.run_id = :run and import_group.name = named
                                     where import_group.standing = :standing
                                     group by import_group.name) first
                            """)
                    .param("run", run.value())
                    .param("column", column)
                    .param("code", problem.code())
                    .param("message", problem.message())
                    .param("standing", standing.name())
                    .update();
        }
    }

    /** Counts the rows that name a group to which nobody can be added. */
    void countRows(ImportRunId run) {
        jdbc.sql("""
                        update import_group
                           set named_by = counted.rows
                          from (select refused.name, count(*) as rows
                                  from import_group refused
                                  join (select record, unnest(groups) as name
                                          from import_row
                                         where run_id = :run and address_key is not null) named using (name)
                                 where refused.run_id = :run and refused.standing not in ('KNOWN', 'NEW')
                                 group by refused.name) counted
                         where import_group.run_id = :run and import_group.name = counted.name
                        """).param("run", run.value()).update();
    }

    /** Rejects rows that do nothing but name a group to which nobody can be added. */
    void rejectRowsWithoutGroup(ImportRunId run, String column) {
        for (var standing : GroupStanding.values()) {
            var problem = standing.problem();
            if (problem == null) {
                continue;
            }
            jdbc.sql("""
                            insert into import_problem (run_id, record, line, column_name, code, severity, message)
                            select :run, planned_row.record, planned_row.line, :column, :code, 'ERROR', :message
                              from planned_row
                              join import_group on import_group.run_id = :run and import_group.name = planned_row.groups[1]
                             where import_group.standing = :standing
                            """)
                    .param("run", run.value())
                    .param("column", column)
                    .param("code", problem.code())
                    .param("message", problem.message())
                    .param("standing", standing.name())
                    .update();
        }
    }

    /** Tells which rows ask a Microsoft 365 group to take a contact. */
    void reportContactsInMicrosoft365Groups(ImportRunId run, String column) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, column_name, code, severity, message)
                        with closed as materialized (
                            select name, target from import_group
                             where run_id = :run and standing = 'KNOWN' and not takes_contacts)
                        select distinct :run::bigint, asked.record, asked.line, :column, :code, 'WARNING', :message
                          from (select planned_row.record, planned_row.line, planned_row.address_key
                                  from planned_row
                                 cross join unnest(planned_row.groups) named
                                  join closed on closed.name = named
                                 union all
                                select record, line, address_key
                                  from planned_row
                                 where exists (select from closed where target)) asked
                          join planned_contact using (address_key)
                         where planned_contact.verb <> 'REMOVE'
                           and planned_contact.kind is distinct from 'GUEST'
                           and planned_contact.recipient_id is not null
                        """)
                .param("run", run.value())
                .param("column", column)
                .param("code", ProblemKind.GROUP_TAKES_GUESTS_ONLY.code())
                .param("message", ProblemKind.GROUP_TAKES_GUESTS_ONLY.message())
                .update();
    }

    /**
     * Tells at rows that ask the contrary of what an earlier row asks for the same person and group, whom it names by another
     * address.
     */
    void reportContradictions(ImportRunId run) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select distinct :run::bigint, planned_row.record, planned_row.line, :code, 'WARNING', :message
                          from planned_membership
                          join import_group on import_group.run_id = :run
                                           and import_group.group_id = planned_membership.group_id
                          join planned_contact on planned_contact.recipient_id = planned_membership.member_id
                          join planned_row on planned_row.address_key = planned_contact.address_key
                                          and import_group.name = any (planned_row.groups)
                          join planned_row speaking on speaking.record = planned_membership.record
                         where planned_row.record > planned_membership.record
                           and (coalesce(planned_row.row_action, planned_contact.verb) = 'REMOVE')
                               <> (planned_membership.verb = 'REMOVE')
                           and planned_row.address_key <> speaking.address_key
                        """)
                .param("run", run.value())
                .param("code", ProblemKind.DUPLICATE_CONFLICT.code())
                .param("message", ProblemKind.DUPLICATE_CONFLICT.message())
                .update();
    }

    /** Tells at the first row of each person and group that the person is suppressed there. */
    void reportSuppressed(ImportRunId run) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select distinct :run::bigint, planned_row.record, planned_row.line, :code, 'WARNING', :message
                          from planned_membership
                          join planned_row using (record)
                         where planned_membership.suppressed
                        """)
                .param("run", run.value())
                .param("code", ProblemKind.SUPPRESSED_IN_GROUP.code())
                .param("message", ProblemKind.SUPPRESSED_IN_GROUP.message())
                .update();
    }
}
