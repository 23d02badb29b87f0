package org.liaison.membership;

import java.time.LocalDate;
import java.util.List;
import org.liaison.audit.CurrentActor;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends memberships whose last day is over, and tells which end next. */
@Service
@Transactional
public class MembershipExpiry {

    private final JdbcClient jdbc;
    private final CurrentActor actor;

    MembershipExpiry(JdbcClient jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /**
     * Ends all memberships whose last day lies before today. A member whom something else holds in the group stays. What
     * somebody is changing at this moment is left for the next time, so that several processes can do this at once.
     *
     * @return how many members were concerned
     */
    public int endPast(LocalDate today) {
        return jdbc.sql("""
                        with past as (
                            select group_id, member_id, source_id
                              from membership
                             where ends_on < :today
                               for update skip locked),
                        ended as (
                            delete from membership
                             using past
                             where (membership.group_id, membership.member_id, membership.source_id)
                                 = (past.group_id, past.member_id, past.source_id)
                            returning membership.*)
                        insert into audit_entry (actor, action, recipient_id, group_id, before)
                        select :actor,
                               case when exists (select from membership other
                                                  where other.group_id = ended.group_id
                                                    and other.member_id = ended.member_id
                                                    and (other.ends_on is null or other.ends_on >= :today))
                                    then 'MEMBERSHIP_RELEASED' else 'MEMBER_REMOVED' end,
                               member_id, group_id,
                               jsonb_build_object('endsOn', max(ends_on),
                                                  'memberships', jsonb_agg(to_jsonb(ended) order by source_id))
                          from ended
                         group by group_id, member_id
                        """)
                .param("today", today)
                .param("actor", actor.get().name())
                .update();
    }

    /**
     * Memberships that end soon, the first to end first.
     *
     * @param until the last day that is looked at
     */
    @Transactional(readOnly = true)
    public List<EndingMembership> ending(LocalDate until, int limit) {
        return jdbc.sql("""
                        select member.id, member.kind, member.display_name, member.primary_address,
                               groups.id as group_id, groups.display_name as group_name, membership.ends_on
                          from membership
                          join recipient member on member.id = membership.member_id and member.deleted_at is null
                          join recipient groups on groups.id = membership.group_id and groups.deleted_at is null
                         where membership.ends_on <= :until
                           and not exists (select from membership other
                                            where other.group_id = membership.group_id
                                              and other.member_id = membership.member_id
                                              and (other.ends_on, other.source_id) is distinct from
                                                  (membership.ends_on, membership.source_id)
                                              and (other.ends_on is null or other.ends_on > membership.ends_on
                                                   or other.ends_on = membership.ends_on
                                                      and other.source_id < membership.source_id))
                         order by membership.ends_on, membership.group_id, membership.member_id
                         limit :limit
                        """)
                .param("until", until)
                .param("limit", limit)
                .query((row, _) -> new EndingMembership(
                        RecipientRow.of(row),
                        new RecipientId(row.getLong("group_id")),
                        row.getString("group_name"),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }
}
