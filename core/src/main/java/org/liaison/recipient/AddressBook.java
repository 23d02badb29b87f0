package org.liaison.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.address.SmtpAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which address. An address belongs to at most one live recipient of whatever kind: the database's unique index
 * decides, and a conflict names the holder (Exchange refuses proxy addresses that are in use in the same way).
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AddressBook {

    private final JdbcClient jdbc;
    private final RecipientSearch recipients;

    AddressBook(JdbcClient jdbc, RecipientSearch recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    /**
     * Gives a recipient exactly these addresses, the first as its primary one.
     *
     * @throws AddressTakenException if another recipient has one of them
     */
    public void assign(RecipientId recipient, List<SmtpAddress> addresses) {
        jdbc.sql("delete from recipient_address where recipient_id = :recipient")
                .param("recipient", recipient.value())
                .update();
        for (int position = 0; position < addresses.size(); position++) {
            var address = addresses.get(position);
            // Waits for a rival that has not committed yet; a failed statement would end the transaction instead.
            int added = jdbc.sql("""
                            insert into recipient_address (recipient_id, position, address, address_key)
                            values (:recipient, :position, :address, :key)
                            on conflict (address_key) where live do nothing
                            """)
                    .param("recipient", recipient.value())
                    .param("position", position)
                    .param("address", address.toString())
                    .param("key", address.key())
                    .update();
            if (added == 0) {
                throw taken(address);
            }
        }
    }

    /**
     * Gives each of several new recipients its only address.
     *
     * @throws AddressTakenException if another recipient has one of them
     */
    public void assignFirst(Map<RecipientId, SmtpAddress> addresses) {
        var recipients = List.copyOf(addresses.keySet());
        var assigned = recipients.stream().map(addresses::get).toList();
        var holders = jdbc.sql("""
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select recipient, 0, address, key
                          from unnest(:recipients::bigint[], :addresses::text[], :keys::text[])
                               as assigned (recipient, address, key)
                         order by key
                        on conflict (address_key) where live do nothing
                        returning recipient_id
                        """)
                .param("recipients", RecipientId.values(recipients))
                .param("addresses", assigned.stream().map(SmtpAddress::toString).toArray(String[]::new))
                .param("keys", assigned.stream().map(SmtpAddress::key).toArray(String[]::new))
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .set();
        for (var recipient : recipients) {
            if (!holders.contains(recipient)) {
                throw taken(Objects.requireNonNull(addresses.get(recipient)));
            }
        }
    }

    /** The addresses of a recipient, the primary one first. */
    public List<SmtpAddress> addresses(RecipientId recipient) {
        return jdbc.sql("select address from recipient_address where recipient_id = :recipient order by position")
                .param("recipient", recipient.value())
                .query((row, _) -> SmtpAddress.of(row.getString(1)))
                .list();
    }

    /** Sets the addresses of deleted recipients free for others. */
    void release(Collection<RecipientId> recipients) {
        jdbc.sql("update recipient_address set live = false where recipient_id = any (:recipients)")
                .param("recipients", RecipientId.values(recipients))
                .update();
    }

    /**
     * Gives restored recipients their addresses back.
     *
     * @throws AddressTakenException if somebody else has got one of them meanwhile
     */
    void reclaim(Collection<RecipientId> recipients) {
        jdbc.sql("""
                        with released as (
                            delete from recipient_address
                             where recipient_id = any (:recipients)
                            returning recipient_id, position, address, address_key),
                        reclaimed as (
                            insert into recipient_address (recipient_id, position, address, address_key)
                            select * from released
                            on conflict (address_key) where live do nothing
                            returning recipient_id, position)
                        select address
                          from released
                         where (recipient_id, position) not in (select recipient_id, position from reclaimed)
                         order by recipient_id, position
                         limit 1
                        """)
                .param("recipients", RecipientId.values(recipients))
                .query(String.class)
                .optional()
                .ifPresent(address -> {
                    throw taken(SmtpAddress.of(address));
                });
    }

    private AddressTakenException taken(SmtpAddress address) {
        var holder = recipients
                .byAddress(address.key())
                .orElseThrow(() -> new IllegalStateException("An address is taken, but nobody has it"));
        return new AddressTakenException(address, holder);
    }
}
