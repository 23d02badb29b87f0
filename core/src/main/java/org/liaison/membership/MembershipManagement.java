package org.liaison.membership;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.CurrentActor;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupExpansion;
import org.liaison.group.GroupLimitException;
import org.liaison.membership.MemberNotAllowedException.Reason;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientRow;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds members to groups by hand and removes them. Every change is audited in its transaction. */
@Service
@Transactional
public class MembershipManagement {

    private final JdbcClient jdbc;
    private final DistributionGroupSearch groups;
    private final GroupExpansion expansion;
    private final CurrentActor actor;

    MembershipManagement(
            JdbcClient jdbc, DistributionGroupSearch groups, GroupExpansion expansion, CurrentActor actor) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.expansion = expansion;
        this.actor = actor;
    }

    /** Why the group cannot have the member; empty where it can. Cycles are found only when the member is added. */
    public static Optional<Reason> refusal(RecipientKind group, RecipientKind member) {
        if (member == RecipientKind.MICROSOFT_365_GROUP) {
            return Optional.of(Reason.MICROSOFT_365_GROUP_AS_MEMBER);
        }
        if (group == RecipientKind.MICROSOFT_365_GROUP && member == RecipientKind.MAIL_CONTACT) {
            return Optional.of(Reason.CONTACT_IN_MICROSOFT_365_GROUP);
        }
        if (group == RecipientKind.MICROSOFT_365_GROUP && member.isGroup()) {
            return Optional.of(Reason.GROUP_IN_MICROSOFT_365_GROUP);
        }
        return Optional.empty();
    }

    /**
     * Puts recipients into a group by hand, all or none. Whoever is in it already stays.
     *
     * @return how many were not in it before
     * @throws MemberNotAllowedException if the group cannot have one of them
     * @throws GroupLimitException if the group, or one that contains it, would become too large
     */
    public int add(RecipientId group, Collection<Recipient> members) {
        return add(group, members, null);
    }

    /**
     * Like {@link #add(RecipientId, Collection)}, up to a day.
     *
     * @param endsOn the last day of the new memberships; null for no end
     */
    public int add(RecipientId group, Collection<Recipient> members, @Nullable LocalDate endsOn) {
        var target = locked(group);
        for (var member : members) {
            refusal(target.details().kind(), member.kind()).ifPresent(reason -> {
                throw new MemberNotAllowedException(member, reason);
            });
        }
        refuseDeleted(members);
        refuseCycles(group, members);
        int added = jdbc.sql("""
                        with added as (
                            insert into membership (group_id, member_id, source_id, ends_on)
                            select :group, id, 0, :endsOn::date
                              from recipient
                             where id = any (:members) and deleted_at is null
                            on conflict on constraint membership_pkey do nothing
                            returning member_id),
                        told as (
                            insert into audit_entry (actor, action, recipient_id, group_id, after)
                            select :actor,
                                   case when known.member_id is null then 'MEMBER_ADDED' else 'MEMBERSHIP_CONFIRMED' end,
                                   added.member_id, :group,
                                   nullif(jsonb_strip_nulls(jsonb_build_object('endsOn', :endsOn::date)), '{}')
                              from added
                              left join (select distinct member_id from membership where group_id = :group) known
                                     using (member_id)
                            returning action)
                        select count(*) from told where action = 'MEMBER_ADDED'
                        """)
                .param("group", group.value())
                .param(
                        "members",
                        RecipientId.values(members.stream().map(Recipient::id).toList()))
                .param("endsOn", endsOn, Types.DATE)
                .param("actor", actor.get().name())
                .query(Integer.class)
                .single();
        expansion.requireWithinLimits(group);
        return added;
    }

    /**
     * Takes members out of a group, whatever their memberships rest on. A source that still names them puts them back at
     * its next import.
     *
     * @return the audit entries that tell of it, for {@link #restore}
     */
    public List<Long> remove(RecipientId group, Collection<RecipientId> members) {
        return jdbc.sql("""
                        with removed as (
                            delete from membership
                             where group_id = :group and member_id = any (:members)
                            returning *)
                        insert into audit_entry (actor, action, recipient_id, group_id, before)
                        select :actor, 'MEMBER_REMOVED', member_id, :group,
                               jsonb_build_object('memberships', jsonb_agg(to_jsonb(removed) order by source_id))
                          from removed
                         group by member_id
                        returning id
                        """)
                .param("group", group.value())
                .param("members", RecipientId.values(members))
                .param("actor", actor.get().name())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /**
     * Takes back removals, with everything the memberships rested on.
     *
     * @param removals what {@link #remove} returned
     * @throws MemberNotAllowedException if a group would contain itself, because groups were nested otherwise meanwhile
     * @throws GroupLimitException if a group, or one that contains it, would become too large
     */
    public void restore(List<Long> removals) {
        var restored = jdbc.sql("""
                        with restored as (
                            insert into membership (group_id, member_id, source_id, run_id, record, since, ends_on)
                            select old.group_id, old.member_id, old.source_id, old.run_id, old.record, old.since, old.ends_on
                              from audit_entry
                             cross join jsonb_populate_recordset(null::membership, before -> 'memberships') old
                             where audit_entry.id = any (:removals) and action = 'MEMBER_REMOVED'
                            on conflict on constraint membership_pkey do nothing
                            returning group_id, member_id)
                        insert into audit_entry (actor, action, recipient_id, group_id)
                        select distinct :actor, 'MEMBER_ADDED', member_id, group_id from restored
                        returning group_id, recipient_id
                        """)
                .param("removals", removals.toArray(Long[]::new))
                .param("actor", actor.get().name())
                .query((row, _) -> Map.entry(new RecipientId(row.getLong(1)), new RecipientId(row.getLong(2))))
                .list();
        var membersOfGroups = restored.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        membersOfGroups.forEach((group, members) -> {
            refuseCycles(group, groupsAmong(members));
            expansion.requireWithinLimits(group);
        });
    }

    /** Also keeps the members from being taken out of the directory until the transaction ends. */
    private void refuseDeleted(Collection<Recipient> members) {
        var living = jdbc.sql("""
                        select id from recipient
                         where id = any (:members) and deleted_at is null
                         order by id
                           for key share
                        """)
                .param(
                        "members",
                        RecipientId.values(members.stream().map(Recipient::id).toList()))
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .set();
        for (var member : members) {
            if (!living.contains(member.id())) {
                throw new MemberNotAllowedException(member, Reason.GONE);
            }
        }
    }

    private List<Recipient> groupsAmong(List<RecipientId> members) {
        return jdbc.sql("""
                        select id, kind, display_name, primary_address
                          from recipient
                         where id = any (:members) and kind like '%GROUP'
                        """)
                .param("members", RecipientId.values(members))
                .query(RecipientRow::map)
                .list();
    }

    private void refuseCycles(RecipientId group, Collection<Recipient> members) {
        var nested = members.stream().filter(member -> member.kind().isGroup()).toList();
        if (nested.isEmpty()) {
            return;
        }
        // Two people who nest groups into each other at the same moment would each see no cycle.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('group nesting'))")
                .query((row, _) -> "")
                .single();
        for (var member : nested) {
            if (expansion.nestedGroups(member.id()).contains(group)) {
                throw new MemberNotAllowedException(member, Reason.NESTING_CYCLE);
            }
        }
    }

    /** Reads the group and keeps others from changing it until the transaction ends. */
    private DistributionGroup locked(RecipientId id) {
        jdbc.sql("select id from recipient where id = :id for no key update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return groups.byId(id)
                .filter(group -> group.deletedAt() == null)
                .orElseThrow(() -> new OptimisticLockingFailureException("The group was deleted meanwhile"));
    }
}
