package org.liaison.imports;

import org.liaison.group.GroupExpansion;
import org.liaison.group.GroupLimits;
import org.liaison.recipient.RecipientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans who joins which group. Works on the temporary tables of {@link ContactPlanning} and on one of its own,
 * {@code planned_membership}: every membership the file asks for, whether it exists or not.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MembershipPlanning {

    private final JdbcClient jdbc;
    private final GroupExpansion expansion;
    private final GroupLimits limits;

    MembershipPlanning(JdbcClient jdbc, GroupExpansion expansion, GroupLimits limits) {
        this.jdbc = jdbc;
        this.expansion = expansion;
        this.limits = limits;
    }

    /** Tells at the first row that names a group why nobody can be added to it. */
    void reportGroups(ImportRunId run, String column) {
        for (var standing : GroupStanding.values()) {
            var problem = standing.problem();
            if (problem == null) {
                continue;
            }
            jdbc.sql("""
                            insert into import_problem (run_id, record, line, column_name, code, severity, message)
                            select distinct :run::bigint, first.record, first.line, :column, :code, 'WARNING', :message
                              from (select min(import_row.record) as record, min(import_row.line) as line
                                      from import_row
                                     cross join unnest(import_row.groups) named
                                      join import_group on import_group.run_id = :run and import_group.name = named
                                     where import_row.run_id = :run and import_row.groups is not null
                                       and import_group.standing = :standing
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

    /** Rejects rows that do nothing but name a group to which nobody can be added. */
    void rejectRowsWithoutGroup(ImportRunId run, String column) {
        for (var standing : GroupStanding.values()) {
            var problem = standing.problem();
            if (problem == null) {
                continue;
            }
            jdbc.sql("""
                            insert into import_problem (run_id, record, line, column_name, code, severity, message)
                            select :run, import_row.record, import_row.line, :column, :code, 'ERROR', :message
                              from import_row
                              join import_group on import_group.run_id = :run and import_group.name = import_row.groups[1]
                             where import_row.run_id = :run and import_group.standing = :standing
                            """)
                    .param("run", run.value())
                    .param("column", column)
                    .param("code", problem.code())
                    .param("message", problem.message())
                    .param("standing", standing.name())
                    .update();
        }
    }

    /** Collects every membership that the file or the chosen target groups ask for. */
    void match(ImportRunId run) {
        jdbc.sql("""
                        create temporary table planned_membership on commit drop as
                        select group_id, member_id, min(record) as record
                          from (select import_group.group_id, planned_contact.recipient_id as member_id,
                                       import_row.record, import_group.takes_contacts, planned_contact.kind
                                  from import_row
                                 cross join unnest(import_row.groups) named
                                  join import_group on import_group.run_id = :run and import_group.name = named
                                  join planned_contact on planned_contact.address_key = import_row.address_key
                                 where import_row.run_id = :run and import_row.groups is not null
                                   and import_group.standing in ('KNOWN', 'NEW')
                                   and not exists (select from import_problem
                                                    where import_problem.run_id = :run
                                                      and import_problem.record = import_row.record
                                                      and severity = 'ERROR')
                                 union all
                                select import_group.group_id, planned_contact.recipient_id,
                                       planned_contact.record, import_group.takes_contacts, planned_contact.kind
                                  from planned_contact
                                  join import_group on import_group.run_id = :run and import_group.target
                                 where import_group.standing in ('KNOWN', 'NEW')) wanted
                         where takes_contacts or kind = 'GUEST'
                         group by group_id, member_id
                        """).param("run", run.value()).update();
        jdbc.sql("analyze planned_membership").update();
    }

    /** Tells which rows ask a Microsoft 365 group to take a contact. */
    void reportContactsInMicrosoft365Groups(ImportRunId run, String column) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, column_name, code, severity, message)
                        select distinct :run::bigint, import_row.record, import_row.line, :column, :code, 'WARNING',
                               :message
                          from import_group
                          join import_row on import_row.run_id = :run
                           and (import_group.target or import_group.name = any (import_row.groups))
                          join planned_contact on planned_contact.address_key = import_row.address_key
                         where import_group.run_id = :run and import_group.standing = 'KNOWN'
                           and not import_group.takes_contacts and planned_contact.kind is distinct from 'GUEST'
                        """)
                .param("run", run.value())
                .param("column", column)
                .param("code", ProblemKind.GROUP_TAKES_GUESTS_ONLY.code())
                .param("message", ProblemKind.GROUP_TAKES_GUESTS_ONLY.message())
                .update();
    }

    /** Takes out the groups that would grow beyond what they may have. */
    void refuseTooLargeGroups(ImportRunId run) {
        var growing = jdbc.sql("""
                        select planned_membership.group_id, count(*) as additions,
                               coalesce(bool_and(recipient.require_sender_authentication), true) as restricted
                          from planned_membership
                          left join recipient on recipient.id = planned_membership.group_id
                         where not exists (select from membership
                                            where membership.group_id = planned_membership.group_id
                                              and membership.member_id = planned_membership.member_id)
                         group by planned_membership.group_id
                        """)
                .query((row, _) -> new GrowingGroup(
                        new RecipientId(row.getLong("group_id")),
                        row.getLong("additions"),
                        row.getBoolean("restricted")))
                .list();
        for (var group : growing) {
            long size = group.additions() + expansion.size(group.id());
            if (size > limits.maxRecipients() || (size >= limits.restrictedFrom() && !group.restricted())) {
                jdbc.sql("delete from planned_membership where group_id = :group")
                        .param("group", group.id().value())
                        .update();
                jdbc.sql("update import_group set standing = 'TOO_LARGE' where run_id = :run and group_id = :group")
                        .param("run", run.value())
                        .param("group", group.id().value())
                        .update();
            }
        }
    }

    /**
     * Plans the memberships that do not rest on the run's source yet.
     *
     * @param seq how many changes the plan has already
     * @return how many were added
     */
    int plan(ImportRunId run, long seq) {
        return jdbc.sql("""
                        insert into import_change (run_id, seq, record, action, recipient_id, group_id)
                        select :run, :seq + row_number() over (order by wanted.record, wanted.group_id), wanted.record,
                               case when wanted.known then 'MEMBERSHIP_CONFIRMED' else 'MEMBER_ADDED' end,
                               wanted.member_id, wanted.group_id
                          from (select planned_membership.*,
                                       count(membership.source_id) > 0 as known,
                                       bool_or(membership.source_id = import_run.source_id) as owned
                                  from planned_membership
                                  join import_run on import_run.id = :run
                                  left join membership on membership.group_id = planned_membership.group_id
                                                      and membership.member_id = planned_membership.member_id
                                 group by planned_membership.group_id, planned_membership.member_id,
                                          planned_membership.record) wanted
                         where wanted.owned is not true
                        """).param("run", run.value()).param("seq", seq).update();
    }

    private record GrowingGroup(RecipientId id, long additions, boolean restricted) {}
}
