package org.liaison.membership;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.CurrentActor;
import org.liaison.recipient.RecipientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says by hand on which day memberships end, and takes that back. It concerns what a membership rests on by hand, or from a
 * single import, which nothing repeats. What a named source says lasts as long as the source says it.
 */
@Service
@Transactional
public class MembershipEnds {

    private final JdbcClient jdbc;
    private final CurrentActor actor;

    MembershipEnds(JdbcClient jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /**
     * Gives memberships a last day, or none.
     *
     * @param endsOn the last day; null for no end
     * @return the audit entries that tell of it, one for each membership that was changed, for {@link #revert}
     */
    public List<Long> set(RecipientId group, Collection<RecipientId> members, @Nullable LocalDate endsOn) {
        return jdbc.sql("""
                        with old as (
                            select * from membership
                             where group_id = :group and member_id = any (:members) and source_id in (0, 1)
                               and ends_on is distinct from :endsOn::date
                             order by member_id, source_id
                               for update),
                        changed as (
                            update membership set ends_on = :endsOn::date
                              from old
                             where (membership.group_id, membership.member_id, membership.source_id)
                                 = (old.group_id, old.member_id, old.source_id))
                        insert into audit_entry (actor, action, recipient_id, group_id, before, after)
                        select :actor, 'MEMBERSHIP_END_CHANGED', member_id, group_id,
                               jsonb_strip_nulls(jsonb_build_object('endsOn', max(ends_on)))
                                   || jsonb_build_object('memberships', jsonb_agg(to_jsonb(old) order by source_id)),
                               nullif(jsonb_strip_nulls(jsonb_build_object('endsOn', :endsOn::date)), '{}')
                          from old
                         group by group_id, member_id
                        returning id
                        """)
                .param("group", group.value())
                .param("members", RecipientId.values(members))
                .param("endsOn", endsOn, Types.DATE)
                .param("actor", actor.get().name())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /**
     * Takes back what {@link #set} did. What somebody has changed since, or what has ended, stays so.
     *
     * @param entries what it returned
     * @return how many memberships end as they did before
     */
    public int revert(List<Long> entries) {
        return jdbc.sql("""
                        with told as (
                            select recipient_id, group_id, before, after, (after ->> 'endsOn')::date as now
                              from audit_entry
                             where id = any (:entries)),
                        reverted as (
                            update membership set ends_on = old.ends_on
                              from told
                             cross join jsonb_populate_recordset(null::membership, before -> 'memberships') old
                             where membership.group_id = old.group_id and membership.member_id = old.member_id
                               and membership.source_id = old.source_id and membership.since = old.since
                               and membership.ends_on is not distinct from told.now
                            returning told.recipient_id, told.group_id)
                        insert into audit_entry (actor, action, recipient_id, group_id, before, after)
                        select :actor, 'MEMBERSHIP_END_CHANGED', recipient_id, group_id, after,
                               nullif(before - 'memberships', '{}')
                          from told
                         where (recipient_id, group_id) in (select recipient_id, group_id from reverted)
                        """)
                .param("entries", entries.toArray(Long[]::new))
                .param("actor", actor.get().name())
                .update();
    }
}
