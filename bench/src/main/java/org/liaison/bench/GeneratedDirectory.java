package org.liaison.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database as if a directory had grown in it for years: contacts of many companies, one in two hundred of
 * them deleted, and groups of very different size. The same numbers and seed make the same directory.
 */
@Component
class GeneratedDirectory {

    /** With fewer, there are no groups to speak of. */
    static final int MIN_CONTACTS = 2_000;

    /** What half of the contacts have in the name of their company. */
    static final String HALF_OF_ALL = "partner";

    /** What ten contacts have in the name of their company, whatever the size. */
    static final String TEN = "zehnder";

    static final String LARGEST_GROUP = "group-1@corp.example";
    static final String USUAL_GROUP = "group-7@corp.example";

    /** The largest group and ten usual ones are in it, besides people. */
    static final String GROUP_OF_GROUPS = "group-9@corp.example";

    /** Coprime to every number of contacts one would choose, so that a group has nobody twice. */
    private static final int STRIDE = 15_485_863;

    private final JdbcClient jdbc;

    GeneratedDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(int contacts, int seed) {
        int groups = contacts / 100;
        jdbc.sql("insert into accepted_domain (domain, is_default) values ('corp.example', true)")
                .update();
        jdbc.sql("""
                with person as (
                    select i, hashint8extended(i, :seed) & 1073741823 as a, hashint8extended(i, :seed + 1) & 1073741823 as b,
                           hashint8extended(i, :seed + 2) & 1073741823 as c
                      from generate_series(1, :contacts) i),
                words as (
                    select array['Ada','Björn','Chloé','Dmitri','Eve','Farah','Grace','Hugo','Inès','Jan','Kofi','Lena',
                                 'Mateo','Nadia','Olga','Pia','Quentin','Rosa','Sven','Tariq','Uma','Vera','Wim','Yuki',
                                 'Zoë'] as first,
                           array['an','ber','cor','del','en','fal','gar','hol','il','jon','kir','lar','mor','nes','ol',
                                 'pet','quin','ros','san','tor','ul','vos','win','yar','zim'] as syllable),
                named as (
                    select i, a, first[1 + a % 25] as first_name,
                           initcap(syllable[1 + b % 25] || syllable[1 + b / 25 % 25] || syllable[1 + b / 625 % 25])
                               as last_name,
                           case when i % (:contacts / 10) = 3 then 'Zehnder Werke'
                                else initcap(syllable[1 + c / 2 % 25] || syllable[1 + c / 50 % 25] || syllable[1 + c / 1250 % 8])
                                     || case c % 2 when 0 then ' Partner' else ' Handel' end end as company
                      from person, words)
                insert into recipient (kind, display_name, primary_address, first_name, last_name, company, title,
                                       country_or_region, hidden, deleted_at)
                select 'MAIL_CONTACT', first_name || ' ' || last_name,
                       lower(last_name) || i || '@' || lower(split_part(company, ' ', 1)) || '.example',
                       first_name, last_name, company, 'Engineer',
                       (array['DE','DE','DE','FR','FR','GB','US','CH','AT','NL'])[1 + a % 10], a % 500 = 0,
                       case when i % 200 = 0 then timestamptz '2026-01-01' + i * interval '1 second' end
                  from named
                 order by i
                """).param("contacts", contacts).param("seed", seed).update();
        jdbc.sql("""
                insert into recipient (kind, display_name, alias, primary_address, require_sender_authentication)
                select 'DISTRIBUTION_GROUP', 'Group ' || i, 'group-' || i, 'group-' || i || '@corp.example', i % 3 = 0
                  from generate_series(1, :groups) i
                """).param("groups", groups).update();
        jdbc.sql("""
                insert into recipient_address (recipient_id, position, address, address_key, live)
                select id, 0, primary_address, lower(primary_address), deleted_at is null from recipient
                """).update();
        jdbc.sql("""
                insert into membership (group_id, member_id, source_id)
                select groups.id, first_contact.id + (number * 7919 + k * :stride) % :contacts, 0
                  from (select id, row_number() over (order by id) as number
                          from recipient where kind = 'DISTRIBUTION_GROUP') groups,
                       (select min(id) as id from recipient where kind = 'MAIL_CONTACT') first_contact,
                       generate_series(0::bigint, case number when 1 then :contacts / 10 when 2 then :contacts / 100
                           else greatest(1, (5 * :contacts - :contacts / 10) / :groups) end - 1) k
                """)
                .param("contacts", contacts)
                .param("groups", groups)
                .param("stride", STRIDE)
                .update();
        jdbc.sql("""
                insert into membership (group_id, member_id, source_id)
                select outer_group.id, nested.id, 0
                  from recipient outer_group
                  join recipient nested
                    on nested.primary_address in (select 'group-' || i || '@corp.example'
                                                    from generate_series(1, 20) i
                                                   where i = 1 or i > 10)
                 where outer_group.primary_address = :group
                """).param("group", GROUP_OF_GROUPS).update();
        // What the server does by itself some minutes after a large import.
        jdbc.sql("vacuum (analyze)").update();
    }
}
