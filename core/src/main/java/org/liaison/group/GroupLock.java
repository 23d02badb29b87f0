package org.liaison.group;

import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps others from changing a group until the transaction ends. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class GroupLock {

    private final JdbcClient jdbc;

    GroupLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the group and tells its kind.
     *
     * @param version the version that was seen
     * @throws OptimisticLockingFailureException if somebody changed or deleted the group since
     */
    public RecipientKind lock(RecipientId group, long version) {
        return jdbc.sql("""
                        select kind from recipient
                         where id = :group and version = :version and deleted_at is null and kind like '%GROUP'
                           for update
                        """)
                .param("group", group.value())
                .param("version", version)
                .query((row, _) -> RecipientKind.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException("The group was changed meanwhile"));
    }
}
