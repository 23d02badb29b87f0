package org.liaison.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientRow;
import org.liaison.sql.Criteria;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads memberships: the groups of a recipient, why somebody is in a group, all of them for an export. */
@Repository
@Transactional(readOnly = true)
public class MembershipSearch {

    /** The last day of a group of rows that say the same of a member; null where one of them has no end. */
    static final String ENDS_ON = "case when bool_and(membership.ends_on is not null) then max(membership.ends_on) end";

    private final JdbcClient jdbc;

    MembershipSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of the candidates are direct members of the group. */
    public Set<RecipientId> membersAmong(RecipientId group, Collection<RecipientId> candidates) {
        return jdbc.sql(
                        "select distinct member_id from membership where group_id = :group and member_id = any (:candidates)")
                .param("group", group.value())
                .param("candidates", RecipientId.values(candidates))
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .set();
    }

    /** The groups that the recipient is a direct member of, by name. */
    public List<GroupOfMember> groupsOf(RecipientId member) {
        return jdbc.sql("""
                        select recipient.id, kind, display_name, primary_address,
                               array_agg(source.name order by source.id) as sources, min(membership.since) as since,
                               %s as ends_on
                          from membership
                          join recipient on recipient.id = membership.group_id
                          join source on source.id = membership.source_id
                         where membership.member_id = :member and recipient.deleted_at is null
                         group by recipient.id, kind, display_name, primary_address
                         order by display_name, recipient.id
                        """.formatted(ENDS_ON))
                .param("member", member.value())
                .query((row, _) -> new GroupOfMember(
                        RecipientRow.of(row),
                        sources(row),
                        row.getTimestamp("since").toInstant(),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** The groups whose mail reaches the recipient through groups that it is a direct member of, by name. */
    public List<IndirectGroup> indirectGroupsOf(RecipientId member) {
        return jdbc.sql("""
                        with recursive above (id, through) as (
                            select outer_one.group_id, inner_one.group_id
                              from membership inner_one
                              join recipient living on living.id = inner_one.group_id and living.deleted_at is null
                              join membership outer_one on outer_one.member_id = inner_one.group_id
                             where inner_one.member_id = :member
                            union
                            select membership.group_id, above.through
                              from above
                              join recipient living on living.id = above.id and living.deleted_at is null
                              join membership on membership.member_id = above.id)
                        select groups.id, groups.kind, groups.display_name, groups.primary_address,
                               array_agg(through.display_name order by through.display_name) as through
                          from above
                          join recipient groups on groups.id = above.id and groups.deleted_at is null
                          join recipient through on through.id = above.through
                         group by groups.id
                         order by groups.display_name, groups.id
                        """)
                .param("member", member.value())
                .query((row, _) -> new IndirectGroup(RecipientRow.of(row), List.of((String[])
                        row.getArray("through").getArray())))
                .list();
    }

    /** The groups that any of the recipients is a direct member of, by name, with how many of them are. */
    public List<GroupOfMembers> groupsOf(Collection<RecipientId> members) {
        return jdbc.sql("""
                        select recipient.id, kind, display_name, primary_address, count(distinct member_id) as members
                          from membership
                          join recipient on recipient.id = membership.group_id
                         where membership.member_id = any (:members) and recipient.deleted_at is null
                         group by recipient.id, kind, display_name, primary_address
                         order by display_name, recipient.id
                        """)
                .param("members", RecipientId.values(members))
                .query((row, _) -> new GroupOfMembers(RecipientRow.of(row), row.getInt("members")))
                .list();
    }

    /** The names of all that memberships can come from, "By hand" first. */
    public List<String> sources() {
        return jdbc.sql("select name from source order by id <> 0, name")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Why a member is in a group: everything the membership rests on, the oldest first. */
    public List<MembershipOrigin> origins(RecipientId group, RecipientId member) {
        return jdbc.sql("""
                        select source.name as source, membership.since, membership.ends_on, membership.run_id, import_run.file_name,
                               import_row.line, import_run.approved_by,
                               coalesce(import_run.requested_by,
                                        (select actor
                                           from audit_entry
                                          where recipient_id = :member and audit_entry.group_id = :group
                                            and audit_entry.run_id is null
                                            and action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED')
                                          order by id desc
                                          limit 1)) as added_by
                          from membership
                          join source on source.id = membership.source_id
                          left join import_run on import_run.id = membership.run_id
                          left join import_row
                                 on import_row.run_id = membership.run_id and import_row.record = membership.record
                         where membership.group_id = :group and membership.member_id = :member
                         order by membership.since, source.id
                        """)
                .param("group", group.value())
                .param("member", member.value())
                .query((row, _) -> new MembershipOrigin(
                        row.getString("source"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("added_by"),
                        row.getObject("run_id", Long.class),
                        row.getString("file_name"),
                        row.getObject("line", Long.class),
                        row.getString("approved_by"),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** The direct members of the groups that are not deleted, each once. */
    public List<Recipient> members(Collection<RecipientId> groups) {
        return jdbc.sql("""
                        select id, kind, display_name, primary_address
                          from recipient
                         where deleted_at is null
                           and id in (select member_id from membership where group_id = any (:groups))
                         order by id
                        """)
                .param("groups", RecipientId.values(groups))
                .query(RecipientRow::map)
                .list();
    }

    /** Hands over every membership as group and member, by group, without holding them all in memory. */
    public void forEach(Consumer<ExportedMembership> consumer) {
        forEach(new Criteria(), consumer);
    }

    /** Hands over the direct memberships of one group by member, without holding them all in memory. */
    public void forEach(RecipientId group, Consumer<ExportedMembership> consumer) {
        forEach(new Criteria().and("membership.group_id = :group", "group", group.value()), consumer);
    }

    private void forEach(Criteria criteria, Consumer<ExportedMembership> consumer) {
        var sql = """
                select distinct groups.primary_address as group_address, member.primary_address as member_address,
                                member.display_name, member.kind
                  from membership
                  join recipient groups on groups.id = membership.group_id and groups.deleted_at is null
                  join recipient member on member.id = membership.member_id and member.deleted_at is null
                 where %s
                 order by groups.primary_address, member.primary_address
                """.formatted(criteria.sql());
        try (var memberships = jdbc
                .sql(sql)
                .params(criteria.parameters())
                .withFetchSize(1_000)
                .query((row, _) -> new ExportedMembership(
                        row.getString("group_address"),
                        row.getString("member_address"),
                        row.getString("display_name"),
                        RecipientKind.valueOf(row.getString("kind"))))
                .stream()) {
            memberships.forEach(consumer);
        }
    }

    static List<String> sources(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("sources").getArray());
    }
}
