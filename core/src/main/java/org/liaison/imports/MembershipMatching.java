package org.liaison.imports;

import org.liaison.group.GroupExpansion;
import org.liaison.group.GroupLimits;
import org.liaison.recipient.RecipientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects the memberships that a run's rows speak of, in the temporary table {@code planned_membership}: one row for each
 * group and member, whether the membership exists or not.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MembershipMatching {

    private final JdbcClient jdbc;
    private final GroupExpansion expansion;
    private final GroupLimits limits;

    MembershipMatching(JdbcClient jdbc, GroupExpansion expansion, GroupLimits limits) {
        this.jdbc = jdbc;
        this.expansion = expansion;
        this.limits = limits;
    }

    /** Collects every membership that the file or the chosen target groups name; the first row that names it speaks for it. */
    void match(ImportRunId run, boolean actionColumn) {
        jdbc.sql("""
                        create temporary table planned_membership on commit drop as
                        select wanted.group_id, member_id, min(record) as record, %s as verb,
                               bool_or(suppression.address_key is not null) as suppressed
                          from (select import_group.group_id, planned_contact.recipient_id as member_id,
                                       planned_row.record, import_group.takes_contacts, planned_contact.kind,
                                       planned_contact.address_key, %s as verb
                                  from planned_row
                                 cross join unnest(planned_row.groups) named
                                  join import_group on import_group.run_id = :run and import_group.name = named
                                  join planned_contact on planned_contact.address_key = planned_row.address_key
                                 where planned_contact.recipient_id is not null
                                   and import_group.standing in ('KNOWN', 'NEW')
                                 union all
                                select import_group.group_id, planned_contact.recipient_id,
                                       planned_contact.record, import_group.takes_contacts, planned_contact.kind,
                                       planned_contact.address_key, planned_contact.verb
                                  from planned_contact
                                  join import_group on import_group.run_id = :run and import_group.target
                                 where import_group.standing in ('KNOWN', 'NEW')
                                   and planned_contact.recipient_id is not null) wanted
                          left join planned_suppression suppression
                                 on suppression.address_key = wanted.address_key and verb <> 'REMOVE'
                                and (suppression.group_id = wanted.group_id or suppression.group_id is null)
                         where takes_contacts or kind = 'GUEST' or verb = 'REMOVE'
                         group by wanted.group_id, member_id
                        """.formatted(
                                actionColumn ? "(array_agg(verb order by record))[1]" : "min(verb)",
                                actionColumn
                                        ? "coalesce(planned_row.row_action, planned_contact.verb)"
                                        : "planned_contact.verb"))
                .param("run", run.value())
                .update();
        jdbc.sql("analyze planned_membership").update();
    }

    /** Takes out the groups that would grow beyond what they may have. */
    void refuseTooLargeGroups(ImportRunId run) {
        var growing = jdbc.sql("""
                        select growing.group_id, additions,
                               recipient.id is null or recipient.require_sender_authentication
                               or has_delivery_management(recipient.id) as restricted
                          from (select group_id, count(*) as additions
                                  from planned_membership
                                 where verb <> 'REMOVE' and not suppressed
                                   and not exists (select from membership
                                                    where membership.group_id = planned_membership.group_id
                                                      and membership.member_id = planned_membership.member_id)
                                 group by group_id) growing
                          left join recipient on recipient.id = growing.group_id
                        """)
                .query((row, _) -> new GrowingGroup(
                        new RecipientId(row.getLong("group_id")),
                        row.getLong("additions"),
                        row.getBoolean("restricted")))
                .list();
        var sizes = expansion.sizes(growing.stream().map(GrowingGroup::id).toList(), limits.maxRecipients());
        for (var group : growing) {
            long size = group.additions() + sizes.getOrDefault(group.id(), 0);
            if (size > limits.maxRecipients() || (size >= limits.restrictedFrom() && !group.restricted())) {
                // Who is in it already stays planned, so that a synchronisation does not take them for missing.
                jdbc.sql("""
                                delete from planned_membership
                                 where group_id = :group and verb <> 'REMOVE'
                                   and not exists (select from membership
                                                    where membership.group_id = planned_membership.group_id
                                                      and membership.member_id = planned_membership.member_id)
                                """).param("group", group.id().value()).update();
                jdbc.sql("update import_group set standing = 'TOO_LARGE' where run_id = :run and group_id = :group")
                        .param("run", run.value())
                        .param("group", group.id().value())
                        .update();
            }
        }
    }

    private record GrowingGroup(RecipientId id, long additions, boolean restricted) {}
}
