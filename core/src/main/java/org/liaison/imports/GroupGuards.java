package org.liaison.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds plans that take many members from a group, or any from a protected one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GroupGuards {

    private final JdbcClient jdbc;
    private final GuardFindings findings;

    GroupGuards(JdbcClient jdbc, GuardFindings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void judge(ImportRun run, GuardLimits limits) {
        judgeUnreadableRows(run);
        collectLosses(run);
        holdGroups(run, GuardKind.GROUP_LOSES_MEMBERS, "removed > greatest(members * :percent / 100.0, :free)", limits);
        holdGroups(run, GuardKind.GROUP_EMPTIED, "removed >= members and added = 0", limits);
        holdGroups(run, GuardKind.PROTECTED_GROUP, "protected", limits);
        var total = jdbc.sql("""
                        select coalesce(sum(removed), 0) as removed, coalesce(sum(members), 0) as members
                          from import_group_change
                         where run_id = :run
                        """)
                .param("run", run.id().value())
                .query((row, _) -> List.of(row.getLong("removed"), row.getLong("members")))
                .single();
        findings.holdBeyond(
                run,
                GuardKind.TOO_MANY_REMOVALS,
                total.get(0),
                GuardFindings.share(total.get(1), limits.maxTotalRemovalPercent()),
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

    /**
     * Leaves the temporary table {@code losing_group}: the groups that somebody would leave, be it because the contact is
     * deleted, with how many of their members live now. Contacts that were deleted before are members by name only.
     */
    private void collectLosses(ImportRun run) {
        jdbc.sql("drop table if exists losing_group").update();
        jdbc.sql("""
                        create temporary table losing_group on commit drop as
                        with loss as materialized (
                            select group_id, sum(added) as added, sum(removed) as removed
                              from (select group_id, added, removed
                                      from import_group_change
                                     where run_id = :run
                                     union all
                                    select membership.group_id, 0, count(distinct member_id)
                                      from import_change
                                      join membership on membership.member_id = import_change.recipient_id
                                     where import_change.run_id = :run and action = 'CONTACT_DELETED'
                                     group by membership.group_id) change
                             group by group_id
                            having sum(removed) > 0),
                        gone as materialized (
                            select membership.group_id, count(distinct member_id) as members
                              from membership
                              join recipient on recipient.id = member_id and deleted_at is not null
                             where membership.group_id in (select group_id from loss)
                             group by membership.group_id)
                        select loss.*, display_name, protected,
                               (select count(distinct member_id) from membership
                                 where membership.group_id = loss.group_id) - coalesce(gone.members, 0) as members
                          from loss
                          join recipient on recipient.id = group_id and deleted_at is null
                          left join gone using (group_id)
                        """).param("run", run.id().value()).update();
    }

    private void holdGroups(ImportRun run, GuardKind guard, String condition, GuardLimits limits) {
        jdbc.sql("""
                        insert into import_guard (run_id, code, message, found, allowed, groups)
                        select :run, :code, :message, max(removed),
                               max(case when :code = 'GUARD-805' then greatest(members * :percent / 100.0, :free) else 0 end),
                               array(select display_name from losing_group where %1$s
                                      order by removed desc, display_name limit 10)
                          from losing_group
                         where %1$s
                        having count(*) > 0
                        """.formatted(condition))
                .param("run", run.id().value())
                .param("code", guard.code())
                .param("message", guard.message())
                .param("percent", limits.maxRemovalPercent())
                .param("free", limits.freeRemovals())
                .update();
    }
}
