package org.liaison.imports;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the groups, and the accepted domains, that an import had created. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UndoneGroups {

    void takeBack(UndoPlan plan) {
        var untouched = """
                recipient.version = 0
                and not exists (select from membership
                                 where (membership.group_id = recipient.id or membership.member_id = recipient.id)
                                   and (membership.run_id is distinct from :undone or membership.ends_on is not null))
                and not exists (select from listed_sender where listed_sender.recipient_id = recipient.id)
                and not exists (select from group_delegate
                                 where group_delegate.group_id = recipient.id
                                    or group_delegate.delegate_id = recipient.id)""";
        plan.add("'GROUP_REMOVED'", "group_id", """
                select made.record, null::bigint as recipient_id, made.group_id, recipient.version as base_version,
                       null::jsonb as before, null::jsonb as after
                  from undone_change made
                  join recipient on recipient.id = made.group_id and recipient.deleted_at is null
                 where made.action = 'GROUP_CREATED' and %s
                """.formatted(untouched));
        plan.keep(ProblemKind.CHANGED_SINCE, """
                select made.record
                  from undone_change made
                  join recipient on recipient.id = made.group_id and recipient.deleted_at is null
                 where made.action = 'GROUP_CREATED' and not (%s)
                """.formatted(untouched));
        plan.add("'DOMAIN_REMOVED'", "after ->> 'domain'", """
                select made.record, null::bigint as recipient_id, null::bigint as group_id,
                       null::bigint as base_version, null::jsonb as before, made.after
                  from undone_change made
                 where made.action = 'DOMAIN_ADDED'
                   and not exists (select from recipient_address
                                    where live and split_part(address_key, '@', -1) = made.after ->> 'domain'
                                      and recipient_id not in (
                                          select group_id from import_change
                                           where run_id = :undo and action = 'GROUP_REMOVED'))
                """);
    }
}
