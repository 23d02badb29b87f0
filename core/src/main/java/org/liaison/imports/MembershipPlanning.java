package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans who joins which group and who leaves it, from what {@link MembershipMatching} collected. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MembershipPlanning {

    /**
     * Memberships that do not rest on the run's source yet. Single imports leave those by hand alone: nothing would become of
     * them that is not so already.
     */
    private static final String ADDED = """
            select group_id, member_id, planned_membership.record,
                   case when exists (select from membership known
                                      where known.group_id = planned_membership.group_id
                                        and known.member_id = planned_membership.member_id)
                        then 'MEMBERSHIP_CONFIRMED' else 'MEMBER_ADDED' end as action,
                   null::jsonb as before
              from planned_membership
             where verb <> 'REMOVE' and not suppressed
               and not exists (select from membership own
                                where own.group_id = planned_membership.group_id
                                  and own.member_id = planned_membership.member_id
                                  and (own.source_id = :source or own.source_id = 0 and :source = 1))
            """;

    /** Memberships that the file lists to be ended, whatever they rest on. */
    private static final String REMOVED = """
            select group_id, member_id, planned_membership.record, 'MEMBER_REMOVED',
                   jsonb_build_object('memberships', jsonb_agg(to_jsonb(membership) order by source_id))
              from planned_membership
              join membership using (group_id, member_id)
             where verb = 'REMOVE'
             group by group_id, member_id, planned_membership.record
            """;

    /**
     * Memberships of the run's source that the file does not list any more. Those of people whose rows could not be taken
     * stay: that a row is wrong does not say that its person is gone. So do those of deleted groups and of contacts that are
     * deleted, or that the plan deletes, for whoever restores them.
     */
    private static final String MISSING = """
            select membership.group_id, membership.member_id, null::bigint,
                   case when exists (select from membership other
                                      where other.group_id = membership.group_id
                                        and other.member_id = membership.member_id
                                        and other.source_id <> :source)
                        then 'MEMBERSHIP_RELEASED' else 'MEMBER_REMOVED' end,
                   jsonb_build_object('memberships', jsonb_build_array(to_jsonb(membership)))
              from membership
              join recipient member on member.id = membership.member_id and member.deleted_at is null
              join recipient groups on groups.id = membership.group_id and groups.deleted_at is null
             where membership.source_id = :source
               and not exists (select from planned_membership
                                where planned_membership.group_id = membership.group_id
                                  and planned_membership.member_id = membership.member_id)
               and not exists (select from import_row
                                 join import_problem using (run_id, record)
                                 join recipient_address named
                                   on named.live and named.address_key = import_row.address_key
                                where import_row.run_id = :run and severity in ('ERROR', 'REVIEW')
                                  and named.recipient_id = membership.member_id)
               and not exists (select from import_change
                                where import_change.run_id = :run and action = 'CONTACT_DELETED'
                                  and import_change.recipient_id = membership.member_id)
            """;

    private final JdbcClient jdbc;

    MembershipPlanning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Plans the changes to memberships, group after group.
     *
     * @param seq how many changes the plan has already
     * @return how many were added
     */
    int plan(ImportRun run, long seq) {
        var sync = run.options().mode() == ImportMode.FULL_SYNC ? "union all " + MISSING : "";
        return jdbc.sql("""
                        insert into import_change (run_id, seq, record, action, recipient_id, group_id, before)
                        select :run, :seq + row_number() over (order by group_id, record, member_id), record, action,
                               member_id, group_id, before
                          from (%s union all %s %s) changed
                        """.formatted(ADDED, REMOVED, sync))
                .param("run", run.id().value())
                .param("source", run.sourceId())
                .param("seq", seq)
                .update();
    }

    /** Sums up what the plan does to each group. */
    void sumUp(ImportRunId run) {
        jdbc.sql("""
                        insert into import_group_change (run_id, group_id, first_seq, last_seq, added, removed, members)
                        select :run, changed.*,
                               (select count(distinct member_id) from membership where group_id = changed.group_id)
                          from (select group_id, min(seq), max(seq),
                                       count(*) filter (where action = 'MEMBER_ADDED'),
                                       count(*) filter (where action = 'MEMBER_REMOVED')
                                  from import_change
                                 where run_id = :run and action like 'MEMBER%'
                                 group by group_id) changed
                        """).param("run", run.value()).update();
    }
}
