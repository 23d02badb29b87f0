package org.liaison.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.policy.ListedSender.Address;
import org.liaison.policy.ListedSender.Domain;
import org.liaison.policy.ListedSender.Listed;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lines of groups' accept, reject and bypass lists. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ListedSenders {

    /** The columns that {@link #sender} reads. */
    static final String COLUMNS = """
            listed_sender.list, listed_sender.recipient_id, listed_sender.address, listed_sender.domain,
            recipient.kind, recipient.display_name, recipient.primary_address, recipient.deleted_at is not null as deleted
            """;

    private final JdbcClient jdbc;

    ListedSenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of a group, in the order in which they were added. */
    Map<SenderList, List<ListedSender>> of(RecipientId group) {
        var lists = new EnumMap<SenderList, List<ListedSender>>(SenderList.class);
        jdbc.sql("""
                        select %s
                          from listed_sender
                          left join recipient on recipient.id = listed_sender.recipient_id
                         where group_id = :group and (recipient_id is null or recipient.id is not null)
                         order by listed_sender.id
                        """.formatted(COLUMNS)).param("group", group.value()).query(row -> {
            lists.computeIfAbsent(SenderList.valueOf(row.getString("list")), _ -> new ArrayList<>())
                    .add(sender(row));
        });
        return lists;
    }

    /** Gives a group exactly these lines. Those it has already stay, and keep their place. */
    void replace(RecipientId group, SenderList list, List<ListedSender> senders) {
        var recipients = new ArrayList<Long>();
        var addresses = new ArrayList<String>();
        var keys = new ArrayList<String>();
        var domains = new ArrayList<String>();
        for (var sender : senders) {
            recipients.add(
                    sender instanceof Listed listed ? listed.recipient().id().value() : null);
            addresses.add(sender instanceof Address(var address) ? address.toString() : null);
            keys.add(sender instanceof Address(var address) ? address.key() : null);
            domains.add(sender instanceof Domain(var domain) ? domain.ascii() : null);
        }
        jdbc.sql("""
                        with wanted as (
                            select *
                              from unnest(:recipients::bigint[], :addresses::text[], :keys::text[], :domains::text[])
                                   with ordinality as line (recipient_id, address, address_key, domain, position)),
                        dropped as (
                            delete from listed_sender
                             where group_id = :group and list = :list
                               and not exists (select from wanted
                                                where (wanted.recipient_id, wanted.address_key, wanted.domain)
                                                      is not distinct from
                                                      (listed_sender.recipient_id, listed_sender.address_key, listed_sender.domain)))
                        insert into listed_sender (group_id, list, recipient_id, address, address_key, domain)
                        select :group, :list, recipient_id, address, address_key, domain from wanted order by position
                        on conflict on constraint listed_sender_unique do nothing
                        """)
                .param("group", group.value())
                .param("list", list.name())
                .param("recipients", recipients.toArray(Long[]::new))
                .param("addresses", addresses.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("domains", domains.toArray(String[]::new))
                .update();
    }

    static ListedSender sender(ResultSet row) throws SQLException {
        var address = row.getString("address");
        if (address != null) {
            return new Address(SmtpAddress.of(address));
        }
        var domain = row.getString("domain");
        if (domain != null) {
            return new Domain(MailDomain.of(domain));
        }
        return new Listed(
                new Recipient(
                        new RecipientId(row.getLong("recipient_id")),
                        RecipientKind.valueOf(row.getString("kind")),
                        row.getString("display_name"),
                        row.getString("primary_address")),
                row.getBoolean("deleted"));
    }
}
