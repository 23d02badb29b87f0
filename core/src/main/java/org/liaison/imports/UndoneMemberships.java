package org.liaison.imports;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import did to memberships. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UndoneMemberships {

    void takeBack(UndoPlan plan) {
        plan.add("action", "group_id, record, recipient_id", """
                select made.record, made.recipient_id, made.group_id, null::bigint as base_version,
                       null::jsonb as before, null::jsonb as after,
                       case when others.member_id is null then 'MEMBER_REMOVED' else 'MEMBERSHIP_RELEASED' end as action
                  from undone_change made
                  join membership on membership.group_id = made.group_id and membership.member_id = made.recipient_id
                                 and membership.source_id = :source and membership.run_id = :undone
                  left join (select distinct group_id, member_id from membership where source_id <> :source) others
                         on others.group_id = made.group_id and others.member_id = made.recipient_id
                 where made.action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED')
                 union all
                select made.record, made.recipient_id, made.group_id, null, null, made.before,
                       case when made.action = 'MEMBER_REMOVED' then 'MEMBER_ADDED' else 'MEMBERSHIP_CONFIRMED' end
                  from undone_change made
                  join recipient member on member.id = made.recipient_id and member.deleted_at is null
                  join recipient groups on groups.id = made.group_id and groups.deleted_at is null
                 where made.action in ('MEMBER_REMOVED', 'MEMBERSHIP_RELEASED')
                """);
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
