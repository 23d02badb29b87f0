package org.liaison.administrator;

import java.util.Map;
import java.util.Optional;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who may sign in, with a hash of the password and never the password itself. */
@Service
@Transactional
public class Administrators {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Administrators(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean none() {
        return jdbc.sql("select not exists (select from administrator)")
                .query(Boolean.class)
                .single();
    }

    /** The hash of somebody's password; empty where nobody has the name. */
    @Transactional(readOnly = true)
    public Optional<String> passwordHash(String userName) {
        return jdbc.sql("select password_hash from administrator where user_name = :name")
                .param("name", userName)
                .query(String.class)
                .optional();
    }

    /** Lets somebody sign in from now on, or gives them another password. */
    public void save(String userName, String passwordHash) {
        jdbc.sql("""
                        insert into administrator (user_name, password_hash) values (:name, :hash)
                        on conflict (user_name) do update set password_hash = excluded.password_hash
                        """).param("name", userName).param("hash", passwordHash).update();
        audit.record(AuditAction.ADMINISTRATOR_CREATED, null, Map.of(), Map.of("userName", userName));
    }

    /**
     * Gives somebody another password.
     *
     * @return whether anybody has the name
     */
    public boolean changePassword(String userName, String passwordHash) {
        int changed = jdbc.sql("update administrator set password_hash = :hash where user_name = :name")
                .param("name", userName)
                .param("hash", passwordHash)
                .update();
        if (changed > 0) {
            audit.record(AuditAction.ADMINISTRATOR_PASSWORD_CHANGED, null, Map.of(), Map.of("userName", userName));
        }
        return changed > 0;
    }
}
