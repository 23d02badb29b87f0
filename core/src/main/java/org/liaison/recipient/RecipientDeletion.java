package org.liaison.recipient;

import java.util.Collection;
import java.util.List;
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
     * Deletes those that live and are of one of the kinds.
     *
     * @return who they were
     */
    public List<RecipientId> delete(Collection<RecipientId> ids, Collection<RecipientKind> kinds) {
        var deleted = mark("deleted_at = now()", "deleted_at is null", ids, kinds);
        addressBook.release(deleted);
        return deleted;
    }

    /**
     * Brings back those that are deleted and of one of the kinds, with their addresses.
     *
     * @return who they were
     * @throws AddressTakenException if somebody else has got one of the addresses meanwhile
     */
    public List<RecipientId> restore(Collection<RecipientId> ids, Collection<RecipientKind> kinds) {
        var restored = mark("deleted_at = null", "deleted_at is not null", ids, kinds);
        addressBook.reclaim(restored);
        return restored;
    }

    private List<RecipientId> mark(
            String mark, String unmarked, Collection<RecipientId> ids, Collection<RecipientKind> kinds) {
        return jdbc.sql("""
                        update recipient set %s, version = version + 1
                         where id = any (:ids) and %s and kind in (:kinds)
                        returning id
                        """.formatted(mark, unmarked))
                .param("ids", RecipientId.values(ids))
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .list();
    }
}
