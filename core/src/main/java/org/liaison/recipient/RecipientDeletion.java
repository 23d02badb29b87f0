package org.liaison.recipient;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes recipients so that they can be restored: memberships stay as they are, and addresses are free for others
 * meanwhile.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RecipientDeletion {

    private final JdbcClient jdbc;
    private final AddressBook addressBook;

    RecipientDeletion(JdbcClient jdbc, AddressBook addressBook) {
        this.jdbc = jdbc;
        this.addressBook = addressBook;
    }

    /**
     * Deletes a living recipient of one of the kinds.
     *
     * @return whether there was one
     */
    public boolean delete(RecipientId id, Collection<RecipientKind> kinds) {
        boolean deleted = jdbc.sql("""
                        update recipient set deleted_at = now(), version = version + 1
                         where id = :id and deleted_at is null and kind in (:kinds)
                        """)
                        .param("id", id.value())
                        .param("kinds", kinds.stream().map(Enum::name).toList())
                        .update()
                > 0;
        if (deleted) {
            addressBook.release(id);
        }
        return deleted;
    }

    /**
     * Brings back a deleted recipient of one of the kinds, with its addresses.
     *
     * @return whether there was one
     * @throws AddressTakenException if somebody else has got one of its addresses meanwhile
     */
    public boolean restore(RecipientId id, Collection<RecipientKind> kinds) {
        boolean restored = jdbc.sql("""
                        update recipient set deleted_at = null, version = version + 1
                         where id = :id and deleted_at is not null and kind in (:kinds)
                        """)
                        .param("id", id.value())
                        .param("kinds", kinds.stream().map(Enum::name).toList())
                        .update()
                > 0;
        if (restored) {
            addressBook.reclaim(id);
        }
        return restored;
    }
}
