package org.liaison.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit log, newest entry first. */
@Repository
public class AuditSearch {

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a recipient, its memberships included. */
    public List<AuditEntry> ofRecipient(long recipientId, int limit) {
        return ofRecipient(recipientId, AuditPart.EVERYTHING, limit);
    }

    /** A part of what happened to a recipient. */
    public List<AuditEntry> ofRecipient(long recipientId, AuditPart part, int limit) {
        return jdbc.sql("""
                        select at, actor, action, recipient_id, group_id, before::text, after::text, run_id, record
                          from audit_log
                         where recipient_id = :recipient and %s
                         order by at desc, number desc
                         limit :limit
                        """.formatted(
                                switch (part) {
                                    case EVERYTHING -> "true";
                                    case DETAILS -> "group_id is null";
                                    case MEMBERSHIPS -> "group_id is not null";
                                    case BY_HAND -> "run_id is null";
                                    case BY_IMPORTS -> "run_id is not null";
                                }))
                .param("recipient", recipientId)
                .param("limit", limit)
                .query(AuditSearch::entry)
                .list();
    }

    /** The last change of what is said of a recipient itself, for whoever finds it changed. */
    public Optional<AuditEntry> latestChange(long recipientId) {
        return jdbc.sql("""
                        select at, actor, action, recipient_id, group_id, before::text, after::text, run_id, record
                          from audit_log
                         where recipient_id = :recipient and group_id is null
                         order by at desc, number desc
                         limit 1
                        """)
                .param("recipient", recipientId)
                .query(AuditSearch::entry)
                .optional();
    }

    /** The last change of what is said of a group itself, for whoever finds it changed. */
    public Optional<AuditEntry> latestChangeOfGroup(long groupId) {
        return jdbc.sql("""
                        select at, actor, action, recipient_id, group_id, before::text, after::text, run_id, record
                          from audit_entry
                         where group_id = :group and recipient_id is null
                         order by id desc
                         limit 1
                        """).param("group", groupId).query(AuditSearch::entry).optional();
    }

    /** The last change of a source, for whoever finds it changed. */
    public Optional<AuditEntry> latestChangeOfSource(String name) {
        return jdbc.sql("""
                        select at, actor, action, recipient_id, group_id, before::text, after::text, run_id, record
                          from audit_entry
                         where action like 'SOURCE_%' and coalesce(after, before) ->> 'source' = :name
                         order by id desc
                         limit 1
                        """).param("name", name).query(AuditSearch::entry).optional();
    }

    /** What happened to a group: its settings, owners and members. */
    public List<AuditEntry> ofGroup(long groupId, int limit) {
        return jdbc.sql("""
                        select at, actor, action, recipient_id, group_id, before::text, after::text, run_id, record
                          from (select * from audit_log where group_id = :group and run_id is null
                                union all
                                select audit_log.*
                                  from import_group_change numbered
                                  join audit_log on audit_log.run_id = numbered.run_id
                                   and audit_log.number between numbered.first_seq and numbered.last_seq
                                 where numbered.group_id = :group
                                union all
                                select audit_log.*
                                  from import_change created
                                  join audit_log on audit_log.run_id = created.run_id
                                                and audit_log.number = created.seq
                                 where created.group_id = :group and created.action = 'GROUP_CREATED') told
                         order by at desc, number desc
                         limit :limit
                        """)
                .param("group", groupId)
                .param("limit", limit)
                .query(AuditSearch::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                AuditAction.valueOf(row.getString("action")),
                row.getObject("recipient_id", Long.class),
                row.getObject("group_id", Long.class),
                row.getString("before"),
                row.getString("after"),
                row.getObject("run_id", Long.class),
                row.getObject("record", Long.class));
    }
}
