package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the changes of a chunk that concern groups and the domains of their addresses. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GroupChanges {

    private final JdbcClient jdbc;

    GroupChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void acceptDomains(Chunk chunk) {
        jdbc.sql("""
                        insert into accepted_domain (domain, is_default)
                        select after ->> 'domain',
                               seq = 1 and not exists (select from accepted_domain where is_default)
                          from import_change
                         where %s and action = 'DOMAIN_ADDED'
                        on conflict (domain) do nothing
                        """.formatted(Chunk.CHANGES)).params(chunk.parameters()).update();
    }

    void removeDomains(Chunk chunk) {
        jdbc.sql("""
                        delete from accepted_domain
                         using import_change
                         where %s and action = 'DOMAIN_REMOVED' and domain = after ->> 'domain'
                        """.formatted(Chunk.CHANGES)).params(chunk.parameters()).update();
    }

    void create(Chunk chunk) {
        jdbc.sql("""
                        insert into recipient (id, kind, display_name, alias, primary_address,
                                               require_sender_authentication)
                        select group_id, after ->> 'kind', after ->> 'displayName', after ->> 'alias',
                               after ->> 'primaryAddress', (after ->> 'requireSenderAuthentication')::boolean
                          from import_change
                         where %s and action = 'GROUP_CREATED'
                        """.formatted(Chunk.CHANGES)).params(chunk.parameters()).update();
        jdbc.sql("""
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select group_id, 0, after ->> 'primaryAddress', after ->> 'addressKey'
                          from import_change
                         where %s and action = 'GROUP_CREATED'
                        """.formatted(Chunk.CHANGES)).params(chunk.parameters()).update();
    }

    /** Takes out groups that an undone import had created and that nobody has touched since. */
    void remove(Chunk chunk) {
        for (var table :
                new String[] {"group_owner where group_id", "recipient_address where recipient_id", "recipient where id"
                }) {
            jdbc.sql("""
                            delete from %s in (
                                select group_id from import_change where %s and action = 'GROUP_REMOVED')
                            """.formatted(table, Chunk.CHANGES))
                    .params(chunk.parameters())
                    .update();
        }
    }
}
