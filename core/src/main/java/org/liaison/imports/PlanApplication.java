package org.liaison.imports;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liaison.audit.AuditAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the changes of a plan, chunk by chunk, in the caller's transactions. A chunk holds its changes and the mark that
 * they were made, which makes them entries of the audit log, too; so a run that was killed goes on exactly where it stood.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanApplication {

    /** The chunks of one phase may be applied side by side, those of the next only when it has ended. */
    public static final int PHASES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(PlanApplication.class);

    private static final int ATTEMPTS = 5;

    /** From how many changes on the database takes stock at once, and not when it comes to it. */
    private static final int MANY_CHANGES = 10_000;

    private final JdbcClient jdbc;
    private final ImportRunSearch runs;
    private final PlanChunks chunks;
    private final StaleChanges stale;
    private final GroupChanges groups;
    private final ContactChanges contacts;
    private final MembershipChanges memberships;
    private final SavedMappings savedMappings;
    private final ContactWarnings warnings;
    private final TransactionTemplate savepoint;

    PlanApplication(
            JdbcClient jdbc,
            ImportRunSearch runs,
            PlanChunks chunks,
            StaleChanges stale,
            GroupChanges groups,
            ContactChanges contacts,
            MembershipChanges memberships,
            SavedMappings savedMappings,
            ContactWarnings warnings,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.chunks = chunks;
        this.stale = stale;
        this.groups = groups;
        this.contacts = contacts;
        this.memberships = memberships;
        this.savedMappings = savedMappings;
        this.warnings = warnings;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Applies the next chunk of a phase that nobody else has taken. A chunk that the database refuses is halved until the
     * change is found that is to blame.
     *
     * @param phase from 0
     * @return whether there was one
     */
    public boolean applyNext(ImportRunId id, int phase) {
        var chunk = chunks.next(id, phase);
        chunk.ifPresent(next -> apply(next, runs.byId(id).orElseThrow()));
        return chunk.isPresent();
    }

    private void apply(Chunk chunk, ImportRun run) {
        for (int attempt = 1; ; attempt++) {
            try {
                savepoint.executeWithoutResult(_ -> make(chunk, run));
                chunks.applied(chunk);
                LOG.debug("Changes {} to {} are applied", chunk.first(), chunk.last());
                return;
            } catch (TransientDataAccessException e) {
                // A deadlock with somebody's edit, say: whoever tries again succeeds.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (DataIntegrityViolationException e) {
                if (stale.markTaken(chunk)) {
                    continue;
                }
                if (chunk.size() > 1) {
                    chunks.split(chunk);
                    return;
                }
                // Without the exception, whose message quotes what the file says.
                LOG.error("Import run {}: the database refuses change {} ({})", run.id(), chunk.first(), sqlState(e));
                stale.refuse(chunk);
            }
        }
    }

    private static String sqlState(DataIntegrityViolationException e) {
        return e.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : "unknown";
    }

    private void make(Chunk chunk, ImportRun run) {
        var actions = actions(chunk);
        actions.forEach(action -> stale.mark(chunk, action));
        for (var action : actions) {
            switch (action) {
                case DOMAIN_ADDED -> groups.acceptDomains(chunk);
                case DOMAIN_REMOVED -> groups.removeDomains(chunk);
                case GROUP_CREATED -> groups.create(chunk);
                case GROUP_REMOVED -> groups.remove(chunk);
                case CONTACT_CREATED -> contacts.create(chunk, run);
                case CONTACT_UPDATED -> contacts.update(chunk, run);
                case CONTACT_DELETED -> contacts.delete(chunk);
                case CONTACT_RESTORED -> contacts.restore(chunk);
                case CONTACT_REMOVED -> contacts.remove(chunk);
                case MEMBER_ADDED, MEMBERSHIP_CONFIRMED -> memberships.add(chunk, action, run);
                case MEMBER_REMOVED, MEMBERSHIP_RELEASED -> memberships.remove(chunk, action, run);
                default -> throw new IllegalStateException("No plan holds " + action);
            }
        }
    }

    private Set<AuditAction> actions(Chunk chunk) {
        return jdbc
                .sql("""
                        select distinct action
                          from import_change
                         where run_id = :run and seq between :first and :last
                        """)
                .params(chunk.parameters())
                .query((row, _) -> AuditAction.valueOf(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Ends a run whose every chunk is applied: APPLIED, or APPLIED_WITH_ERRORS where rows were rejected or changes could not
     * be made; UNDONE, or PARTLY_UNDONE where something had to stay.
     *
     * @throws IllegalStateException if a chunk is not applied
     */
    public void finish(ImportRunId id) {
        chunks.requireApplied(id);
        var run = runs.byId(id).orElseThrow();
        if (run.changes() >= MANY_CHANGES) {
            // Whoever looks at the directory next, an undo say, would go by what it was before.
            jdbc.sql("analyze recipient, recipient_address, membership").update();
        }
        boolean failures = runs.countFailures(id) > 0;
        var state = run.undoOf() == null
                ? failures
                                || run.counts().rows().rejected()
                                                + run.counts().rows().review()
                                        > 0
                        ? ImportState.APPLIED_WITH_ERRORS
                        : ImportState.APPLIED
                : failures || runs.countProblems(id) > 0 ? ImportState.PARTLY_UNDONE : ImportState.UNDONE;
        jdbc.sql("""
                        update import_run
                           set state = :state, finished_at = clock_timestamp(),
                               apply_millis = apply_millis
                                   + 1000 * extract(epoch from clock_timestamp() - applying_since)
                         where id = :run
                        """).param("state", state.name()).param("run", id.value()).update();
        if (run.undoOf() == null) {
            savedMappings.save(id);
            warnings.takeOver(id);
        } else {
            warnings.forget(run.undoOf());
            jdbc.sql("update import_run set state = :state where id = :undone")
                    .param("state", state.name())
                    .param("undone", run.undoOf().value())
                    .update();
        }
    }
}
