package org.liaison.imports;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import did to memberships. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UndoneMemberships {

    /**
     * That a removal stands as the run left it: the person was neither added again nor removed once more, and no earlier undo
     * has brought them back.
     */
    private static final String STANDS = """
            (made.action = 'MEMBER_REMOVED')
                <> exists (select from membership
                            where membership.group_id = made.group_id and membership.member_id = made.recipient_id)
            and not exists (select from membership
                             where membership.group_id = made.group_id and membership.member_id = made.recipient_id
                               and membership.source_id = :source)
            and (made.group_id, made.recipient_id) not in (
                    select restored.group_id, restored.recipient_id
                      from import_run earlier
                      join import_chunk on import_chunk.run_id = earlier.id and import_chunk.applied_at is not null
                      join import_change restored on restored.run_id = import_chunk.run_id
                       and restored.seq between import_chunk.first_seq and import_chunk.last_seq
                     where earlier.undo_of = :undone and restored.action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED')
                       and not exists (select from import_failure
                                        where import_failure.run_id = restored.run_id
                                          and import_failure.seq = restored.seq))
            """;

    /** That everything a removal had ended is there as it was. */
    private static final String IS_BACK = """
            not exists (select from jsonb_populate_recordset(null::membership, made.before -> 'memberships') old
                         where not exists (select from membership
                                            where membership.group_id = old.group_id
                                              and membership.member_id = old.member_id
                                              and membership.source_id = old.source_id
                                              and membership.since = old.since))
            """;

    void takeBack(UndoPlan plan) {
        plan.add("action", "group_id, record, recipient_id", """
                select made.record, made.recipient_id, made.group_id, null::bigint as base_version,
                       null::jsonb as before, null::jsonb as after,
                       case when exists (select from membership other
                                          where other.group_id = made.group_id and other.member_id = made.recipient_id
                                            and other.source_id <> :source)
                            then 'MEMBERSHIP_RELEASED' else 'MEMBER_REMOVED' end as action
                  from undone_change made
                  join membership on membership.group_id = made.group_id and membership.member_id = made.recipient_id
                                 and membership.source_id = :source and membership.run_id = :undone
                 where made.action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED') and membership.ends_on is null
                 union all
                select made.record, made.recipient_id, made.group_id, null, null, made.before,
                       case when made.action = 'MEMBER_REMOVED' then 'MEMBER_ADDED' else 'MEMBERSHIP_CONFIRMED' end
                  from undone_change made
                  join recipient member on member.id = made.recipient_id and member.deleted_at is null
                  join recipient groups on groups.id = made.group_id and groups.deleted_at is null
                 where made.action in ('MEMBER_REMOVED', 'MEMBERSHIP_RELEASED') and %s and not %s
                """.formatted(STANDS, UndoPlan.SUPPRESSED));
        plan.keep(ProblemKind.NOT_BROUGHT_BACK, """
                select made.record
                  from undone_change made
                  join recipient member on member.id = made.recipient_id and member.deleted_at is null
                  join recipient groups on groups.id = made.group_id and groups.deleted_at is null
                 where made.action in ('MEMBER_REMOVED', 'MEMBERSHIP_RELEASED') and %s and %s
                """.formatted(STANDS, UndoPlan.SUPPRESSED));
        // An import gives no membership an end.
        plan.keep(ProblemKind.CHANGED_SINCE, """
                select made.record
                  from undone_change made
                  join membership on membership.group_id = made.group_id and membership.member_id = made.recipient_id
                                 and membership.source_id = :source and membership.run_id = :undone
                 where made.action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED') and membership.ends_on is not null
                """);
        plan.keep(ProblemKind.CHANGED_SINCE, """
                select made.record
                  from undone_change made
                  join recipient member on member.id = made.recipient_id and member.deleted_at is null
                  join recipient groups on groups.id = made.group_id and groups.deleted_at is null
                 where made.action in ('MEMBER_REMOVED', 'MEMBERSHIP_RELEASED') and not (%s) and not (%s)
                """.formatted(STANDS, IS_BACK));
        plan.keep(ProblemKind.RECIPIENT_GONE, """
                select made.record
                  from undone_change made
                  left join recipient member on member.id = made.recipient_id and member.deleted_at is null
                  left join recipient groups on groups.id = made.group_id and groups.deleted_at is null
                 where made.action in ('MEMBER_REMOVED', 'MEMBERSHIP_RELEASED')
                   and (member.id is null or groups.id is null)
                """);
    }
}
