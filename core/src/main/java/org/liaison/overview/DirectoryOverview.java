package org.liaison.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditAction;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the directory looks like as a whole, from sums that are kept anyway; nothing is counted one by one. */
@Repository
@Transactional(readOnly = true)
public class DirectoryOverview {

    private final JdbcClient jdbc;

    DirectoryOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public DirectorySize size() {
        return jdbc.sql("""
                        select coalesce(sum(change) filter (where kind in ('MAIL_CONTACT', 'GUEST')), 0) as contacts,
                               coalesce(sum(change) filter (where kind like '%GROUP'), 0) as groups,
                               coalesce(sum(change) filter (where kind = 'MAILBOX'), 0) as mailboxes
                          from recipient_tally
                         where not deleted
                        """)
                .query((row, _) ->
                        new DirectorySize(row.getLong("contacts"), row.getLong("groups"), row.getLong("mailboxes")))
                .single();
    }

    /**
     * How many contacts there were, day by day.
     *
     * @param days how many days, today the last of them
     */
    public List<ContactsOfDay> growth(int days) {
        return jdbc.sql("""
                        select day::date,
                               (select coalesce(sum(change), 0)
                                  from recipient_tally
                                 where not deleted and kind in ('MAIL_CONTACT', 'GUEST')
                                   and recipient_tally.day <= dates.day) as contacts
                          from generate_series(current_date - (:days - 1), current_date, interval '1 day') dates (day)
                         order by day
                        """)
                .param("days", days)
                .query((row, _) -> new ContactsOfDay(row.getObject("day", LocalDate.class), row.getLong("contacts")))
                .list();
    }

    /**
     * What imports did, day by day, the days without any included.
     *
     * @param days how many days, today the last of them
     */
    public List<ImportsOfDay> imports(int days) {
        return jdbc.sql("""
                        select day::date,
                               coalesce(sum((counts -> 'rows' ->> 'created')::bigint), 0) as created,
                               coalesce(sum((counts -> 'rows' ->> 'updated')::bigint), 0) as updated,
                               coalesce(sum((counts -> 'rows' ->> 'rejected')::bigint), 0) as rejected
                          from generate_series(current_date - (:days - 1), current_date, interval '1 day') dates (day)
                          left join import_run
                                 on import_run.finished_at >= dates.day
                                and import_run.finished_at < dates.day + interval '1 day'
                                and import_run.undo_of is null
                                and import_run.state in ('APPLIED', 'APPLIED_WITH_ERRORS')
                         group by day
                         order by day
                        """)
                .param("days", days)
                .query((row, _) -> new ImportsOfDay(
                        row.getObject("day", LocalDate.class),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("rejected")))
                .list();
    }

    /** What was done by hand last, the newest first; what was done in one go is one activity. */
    public List<Activity> activities(int limit) {
        // A step along the index for each transaction, however many entries it wrote.
        return jdbc.sql("""
                        with recursive step (written_by) as (
                            (select written_by from audit_entry order by written_by desc limit 1)
                            union all
                            select (select audit_entry.written_by
                                      from audit_entry
                                     where audit_entry.written_by < step.written_by
                                     order by audit_entry.written_by desc
                                     limit 1)
                              from step
                             where step.written_by is not null)
                        select first.at, first.actor, first.action, others.number - 1 as others,
                               person.id, person.kind, person.display_name, person.primary_address,
                               groups.id as group_id, groups.kind as group_kind, groups.display_name as group_name,
                               groups.primary_address as group_address
                          from (select written_by from step where written_by is not null limit :limit) done
                         cross join lateral (
                               select * from audit_entry
                                where audit_entry.written_by = done.written_by
                                order by audit_entry.id
                                limit 1) first
                         cross join lateral (
                               select count(*) as number from audit_entry
                                where audit_entry.written_by = done.written_by) others
                          left join recipient person on person.id = first.recipient_id
                          left join recipient groups on groups.id = first.group_id
                         order by first.at desc, first.id desc
                        """)
                .param("limit", limit)
                .query((row, _) -> new Activity(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        AuditAction.valueOf(row.getString("action")),
                        recipient(row, "id", "kind", "display_name", "primary_address"),
                        recipient(row, "group_id", "group_kind", "group_name", "group_address"),
                        row.getInt("others")))
                .list();
    }

    private static @Nullable Recipient recipient(ResultSet row, String id, String kind, String name, String address)
            throws SQLException {
        long number = row.getLong(id);
        return number == 0
                ? null
                : new Recipient(
                        new RecipientId(number),
                        RecipientKind.valueOf(row.getString(kind)),
                        row.getString(name),
                        row.getString(address));
    }
}
