package org.liaison.source;

import java.util.HashMap;
import java.util.Map;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.audit.ChangedProperties;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Says how the imports of a source are to be done. Every change is audited in its transaction. */
@Service
@Transactional
public class SourceManagement {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final SourceSearch sources;
    private final AuditLog audit;

    SourceManagement(JdbcClient jdbc, ObjectMapper json, SourceSearch sources, AuditLog audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.sources = sources;
        this.audit = audit;
    }

    /**
     * Says how far an import from the source may go without asking a person. Plans that are held already stay so.
     *
     * @param version the version that was seen when the limits were written
     * @throws OptimisticLockingFailureException if somebody changed the source since
     */
    public void setLimits(SourceId id, long version, OwnLimits limits) {
        var source = locked(id, version);
        var change = ChangedProperties.between(source.limits().asNames(), limits.asNames());
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return;
        }
        jdbc.sql("update source set guard_limits = :limits::jsonb, version = version + 1 where id = :id")
                .param("limits", json.writeValueAsString(limits.asNames()))
                .param("id", id.value())
                .update();
        audit.record(
                AuditAction.SOURCE_LIMITS_CHANGED, null, named(source, change.before()), named(source, change.after()));
    }

    /** Reads the source and keeps others from changing it until the transaction ends. */
    private Source locked(SourceId id, long version) {
        jdbc.sql("select id from source where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return sources.byId(id)
                .filter(source -> source.version() == version)
                .orElseThrow(() -> new OptimisticLockingFailureException("The source was changed meanwhile"));
    }

    private static Map<String, Object> named(Source source, Map<String, Object> limits) {
        var named = new HashMap<>(limits);
        named.put("source", source.name());
        return named;
    }
}
