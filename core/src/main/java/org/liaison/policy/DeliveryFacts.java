package org.liaison.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.group.GroupExpansion;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientRow;
import org.liaison.recipient.RecipientSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what decides about messages: who sends, and what the groups ask of a sender. So many queries for many groups as for one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryFacts {

    private final JdbcClient jdbc;
    private final RecipientSearch recipients;
    private final AcceptedDomains domains;
    private final GroupExpansion expansion;

    DeliveryFacts(JdbcClient jdbc, RecipientSearch recipients, AcceptedDomains domains, GroupExpansion expansion) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.domains = domains;
        this.expansion = expansion;
    }

    Sender sender(DeliveryAttempt attempt) {
        return Sender.of(
                attempt,
                recipients.byAddress(attempt.from().key()).orElse(null),
                domains.isAccepted(attempt.from().domain()));
    }

    /** Whether a recipient that is no group takes mail from senders inside the organisation only. */
    boolean requiresAuthentication(RecipientId recipient) {
        return jdbc.sql("select require_sender_authentication from recipient where id = :recipient")
                .param("recipient", recipient.value())
                .query(Boolean.class)
                .single();
    }

    /** The living groups nested directly in each group that a message to the first one can reach. */
    Map<RecipientId, List<RecipientId>> nested(RecipientId group) {
        var nested = new HashMap<RecipientId, List<RecipientId>>();
        jdbc.sql("""
                        with recursive nested (outer_id, id) as (
                            select null::bigint, :group::bigint
                            union
                            select membership.group_id, membership.member_id
                              from nested
                              join membership on membership.group_id = nested.id
                              join recipient on recipient.id = membership.member_id
                                            and recipient.kind like '%GROUP' and recipient.deleted_at is null)
                        select nested.outer_id, nested.id
                          from nested
                          join recipient on recipient.id = nested.id
                         where outer_id is not null
                         order by display_name, nested.id
                        """).param("group", group.value()).query(row -> {
            nested.computeIfAbsent(new RecipientId(row.getLong("outer_id")), _ -> new ArrayList<>())
                    .add(new RecipientId(row.getLong("id")));
        });
        return nested;
    }

    /**
     * What the groups ask of a sender.
     *
     * @param countTo how far their recipients are counted
     */
    Map<RecipientId, GroupFacts> of(Collection<RecipientId> groups, Sender sender, int countTo) {
        var around = around(sender);
        var lines = lines(groups, sender, around);
        var people = people(groups);
        var sizes = expansion.sizes(groups, countTo);
        var facts = new HashMap<RecipientId, GroupFacts>();
        jdbc.sql("""
                        select recipient.id, kind, display_name, primary_address, require_sender_authentication,
                               coalesce(enabled, false) as moderated, coalesce(notifications, 'ALWAYS') as notifications,
                               coalesce(bypass_nested, false) as bypass_nested,
                               coalesce(bcc_blocked, false) as bcc_blocked,
                               exists (select from listed_sender
                                        where listed_sender.group_id = recipient.id and list = 'ACCEPT') as restricted
                          from recipient
                          left join moderation on moderation.group_id = recipient.id
                          left join group_setting on group_setting.group_id = recipient.id
                         where recipient.id = any (:groups)
                        """).param("groups", RecipientId.values(groups)).query(row -> {
            var group = RecipientRow.of(row);
            facts.put(
                    group.id(),
                    new GroupFacts(
                            group,
                            row.getBoolean("require_sender_authentication"),
                            row.getBoolean("bcc_blocked"),
                            row.getBoolean("restricted"),
                            row.getBoolean("moderated"),
                            ModerationNotifications.valueOf(row.getString("notifications")),
                            row.getBoolean("bypass_nested"),
                            lines.get(new ListOfGroup(group.id(), SenderList.ACCEPT)),
                            lines.get(new ListOfGroup(group.id(), SenderList.REJECT)),
                            lines.get(new ListOfGroup(group.id(), SenderList.BYPASS)),
                            people.getOrDefault(new PeopleOfGroup(group.id(), "MODERATOR"), List.of()),
                            people.getOrDefault(new PeopleOfGroup(group.id(), "OWNER"), List.of()),
                            around.contains(group.id()),
                            sizes.getOrDefault(group.id(), 0)));
        });
        return facts;
    }

    /** The recipient itself and all groups that it is in, through nested groups too. */
    private Set<RecipientId> around(Sender sender) {
        var recipient = sender.recipient();
        if (recipient == null) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        with recursive around (id) as (
                            select :recipient::bigint
                            union
                            select membership.group_id
                              from around
                              join membership on membership.member_id = around.id
                              join recipient on recipient.id = membership.group_id and recipient.deleted_at is null)
                        select id from around
                        """)
                .param("recipient", recipient.id().value())
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .list());
    }

    /** The first line of each list that names the sender: itself, one of its addresses, a group around it, or its domain. */
    private Map<ListOfGroup, ListedSender> lines(
            Collection<RecipientId> groups, Sender sender, Set<RecipientId> around) {
        var lines = new HashMap<ListOfGroup, ListedSender>();
        jdbc.sql("""
                        select listed_sender.group_id, %s
                          from listed_sender
                          left join recipient on recipient.id = listed_sender.recipient_id
                         where listed_sender.group_id = any (:groups)
                           and (listed_sender.recipient_id = any (:around)
                                or listed_sender.domain = :domain
                                or listed_sender.address_key = :key
                                or listed_sender.address_key in (select address_key
                                                                   from recipient_address
                                                                  where recipient_address.recipient_id = :recipient))
                         order by listed_sender.id
                        """.formatted(ListedSenders.COLUMNS))
                .param("groups", RecipientId.values(groups))
                .param("around", RecipientId.values(around))
                .param("domain", sender.address().domain().ascii())
                .param("key", sender.address().key())
                .param("recipient", number(sender.recipient()))
                .query(row -> {
                    lines.putIfAbsent(
                            new ListOfGroup(
                                    new RecipientId(row.getLong("group_id")),
                                    SenderList.valueOf(row.getString("list"))),
                            ListedSenders.sender(row));
                });
        return lines;
    }

    private Map<PeopleOfGroup, List<Recipient>> people(Collection<RecipientId> groups) {
        var people = new HashMap<PeopleOfGroup, List<Recipient>>();
        jdbc.sql("""
                        select group_id, role, recipient.id, kind, display_name, primary_address
                          from (select group_id, 'MODERATOR' as role, moderator_id as id from moderator
                                 union all
                                select group_id, 'OWNER', owner_id from group_owner) person
                          join recipient using (id)
                         where group_id = any (:groups) and deleted_at is null
                         order by display_name, recipient.id
                        """).param("groups", RecipientId.values(groups)).query(row -> {
            people.computeIfAbsent(
                            new PeopleOfGroup(new RecipientId(row.getLong("group_id")), row.getString("role")),
                            _ -> new ArrayList<>())
                    .add(RecipientRow.of(row));
        });
        return people;
    }

    private static @Nullable Long number(@Nullable Recipient recipient) {
        return Optional.ofNullable(recipient).map(each -> each.id().value()).orElse(null);
    }

    private record ListOfGroup(RecipientId group, SenderList list) {}

    private record PeopleOfGroup(RecipientId group, String role) {}
}
