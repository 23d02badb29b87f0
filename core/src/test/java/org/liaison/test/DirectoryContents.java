package org.liaison.test;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells tests what is in the directory. */
public class DirectoryContents {

    private final JdbcClient jdbc;

    public DirectoryContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The living contacts and guests by address, each with city and company. */
    public List<String> contacts() {
        return jdbc.sql("""
                        select concat_ws(' ', primary_address, city, company)
                          from recipient
                         where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST')
                         order by primary_address
                        """).query((row, _) -> row.getString(1)).list();
    }

    /** The members of a group by address, each with what the membership rests on. */
    public List<String> members(String group) {
        return jdbc.sql("""
                        select member.primary_address || ': ' || string_agg(source.name, ', ' order by source.id)
                          from membership
                          join recipient groups on groups.id = group_id
                          join recipient member on member.id = member_id
                          join source on source.id = source_id
                         where groups.display_name = :group and groups.deleted_at is null
                         group by member.primary_address
                         order by member.primary_address
                        """)
                .param("group", group)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Everything but what counts changes. */
    public List<String> everything() {
        return jdbc.sql("""
                        select (to_jsonb(recipient) - '{version,words,deleted_at}'::text[]
                                    || jsonb_build_object('deleted', deleted_at is not null))::text as line
                          from recipient
                         union all
                        select to_jsonb(recipient_address)::text from recipient_address
                         union all
                        select to_jsonb(membership)::text from membership
                         union all
                        select to_jsonb(accepted_domain)::text from accepted_domain
                         order by 1
                        """).query((row, _) -> row.getString(1)).list();
    }
}
