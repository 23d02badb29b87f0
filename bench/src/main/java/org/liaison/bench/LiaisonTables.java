package org.liaison.bench;

/**
 * Liaison's own tables, with all their indexes and the words to search by, and what plain SQL has to write into them. Tells
 * what the schema costs apart from plan, audit and undo.
 */
final class LiaisonTables {

    static final MergeStatements MERGE =
            new MergeStatements("""
            with added as (
                insert into recipient (kind, display_name, primary_address, require_sender_authentication)
                select distinct 'DISTRIBUTION_GROUP', split_part(group_key, '@', 1), group_key, true
                  from staging
                 where not exists (select from recipient_address where live and address_key = group_key)
                returning id, primary_address
            )
            insert into recipient_address (recipient_id, position, address, address_key)
            select id, 0, primary_address, primary_address from added
            """, """
            create temporary table differing on commit drop as
            select coalesce(contact.id, nextval('recipient_id_seq')) as contact_id, contact.id is null as is_new,
                   group_address.recipient_id as group_id, membership.member_id is null as joins,
                   contact.id is not null
                   and (contact.first_name, contact.last_name, contact.company, contact.city, contact.phone)
                       is distinct from
                       (staging.first_name, staging.last_name, staging.company, staging.city, staging.phone)
                       as is_changed,
                   staging.email, staging.email_key, staging.first_name || ' ' || staging.last_name as display_name,
                   staging.first_name, staging.last_name, staging.company, staging.city, staging.phone
              from (select min(position) as position from staging group by email_key) lead
              join staging using (position)
              join recipient_address group_address
                on group_address.address_key = staging.group_key and group_address.live
              left join recipient_address address on address.address_key = staging.email_key and address.live
              left join recipient contact on contact.id = address.recipient_id
              left join membership
                on membership.group_id = group_address.recipient_id and membership.member_id = contact.id
                   and membership.source_id = 1
             where contact.id is null or membership.member_id is null
                or (contact.first_name, contact.last_name, contact.company, contact.city, contact.phone)
                   is distinct from
                   (staging.first_name, staging.last_name, staging.company, staging.city, staging.phone)
            """, """
            update recipient
               set version = version + 1, display_name = differing.display_name, first_name = differing.first_name,
                   last_name = differing.last_name, company = differing.company, city = differing.city,
                   phone = differing.phone
              from differing
             where differing.is_changed and recipient.id = differing.contact_id
            """, """
            insert into recipient (id, kind, display_name, primary_address, first_name, last_name, company, city, phone)
            select contact_id, 'MAIL_CONTACT', display_name, email, first_name, last_name, company, city, phone
              from differing
             where is_new
            """, """
            insert into recipient_address (recipient_id, position, address, address_key)
            select contact_id, 0, email, email_key from differing where is_new
            """, """
            insert into membership (group_id, member_id, source_id)
            select group_id, contact_id, 1 from differing where joins
            """, """
            delete from membership
             using recipient_address member, recipient_address group_address
             where membership.source_id = 1
               and member.recipient_id = membership.member_id and member.position = 0
               and group_address.recipient_id = membership.group_id and group_address.position = 0
               and not exists (select from staging
                                where staging.email_key = member.address_key
                                  and staging.group_key = group_address.address_key)
            """, "analyze recipient, recipient_address, membership");

    private LiaisonTables() {}
}
