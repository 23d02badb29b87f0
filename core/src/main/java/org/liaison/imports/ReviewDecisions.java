package org.liaison.imports;

import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.audit.CurrentActor;
import org.liaison.recipient.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say of the records that fit several contacts: one decision for all records of an address, the last. */
@Repository
@Transactional
public class ReviewDecisions {

    private static final String OF_THE_SAME_ADDRESS = """
            import_decision.run_id = :run
            and import_decision.record in (select decided.record
                                             from import_row said
                                             join import_row decided using (run_id, address_key)
                                            where said.run_id = :run and said.record = :record)
            """;

    private final JdbcClient jdbc;
    private final ImportRunSearch search;
    private final CurrentActor actor;
    private final AuditLog audit;

    ReviewDecisions(JdbcClient jdbc, ImportRunSearch search, CurrentActor actor, AuditLog audit) {
        this.jdbc = jdbc;
        this.search = search;
        this.actor = actor;
        this.audit = audit;
    }

    /**
     * Says that a person has decided whom a record means, and every other record of its address, as the current actor;
     * whatever was decided before is replaced. The run has to be planned anew.
     *
     * @throws WrongStateException if the run is not waiting to be applied
     * @throws InvalidDecisionException if the record does not wait for a decision and none was made of it, or the recipient is
     *     none of the contacts that it fits
     */
    public void decide(ImportRunId run, long record, ReviewDecision decision) {
        lock(run);
        var before = made(run, record);
        if (before.isEmpty()) {
            requireInReview(run, record);
        }
        var recipient = decision.recipient();
        if (recipient != null
                && search.candidates(run, record).stream().map(Recipient::id).noneMatch(recipient::equals)) {
            throw new InvalidDecisionException(
                    "Record %d of import run %s does not fit this contact".formatted(record, run));
        }
        if (before.filter(decision::equals).isPresent()) {
            return;
        }
        delete(run, record);
        jdbc.sql("""
                        insert into import_decision (run_id, record, choice, recipient_id, decided_by)
                        values (:run, :record, :choice, :recipient, :person)
                        """)
                .param("run", run.value())
                .param("record", record)
                .param("choice", decision.choice().name())
                .param("recipient", decision.recipientNumber(), Types.BIGINT)
                .param("person", actor.get().name())
                .update();
        audit.recordOfRun(
                AuditAction.ROW_DECIDED,
                decision.recipientNumber(),
                run.value(),
                record,
                before.map(ReviewDecision::toMap).orElse(Map.of()),
                decision.toMap());
    }

    /**
     * Takes back what was decided about a record and every other of its address, as the current actor. The run has to be
     * planned anew.
     *
     * @throws WrongStateException if the run is not waiting to be applied
     * @throws InvalidDecisionException if nothing was decided
     */
    public void withdraw(ImportRunId run, long record) {
        lock(run);
        var withdrawn = made(run, record)
                .orElseThrow(() -> new InvalidDecisionException(
                        "Nothing was decided about record %d of import run %s".formatted(record, run)));
        delete(run, record);
        audit.recordOfRun(
                AuditAction.ROW_DECISION_WITHDRAWN,
                withdrawn.recipientNumber(),
                run.value(),
                record,
                withdrawn.toMap(),
                Map.of());
    }

    private Optional<ReviewDecision> made(ImportRunId run, long record) {
        return jdbc.sql("select choice, recipient_id from import_decision where " + OF_THE_SAME_ADDRESS)
                .param("run", run.value())
                .param("record", record)
                .query((row, _) ->
                        ReviewDecision.of(row.getString("choice"), row.getObject("recipient_id", Long.class)))
                .optional();
    }

    private void delete(ImportRunId run, long record) {
        jdbc.sql("delete from import_decision where " + OF_THE_SAME_ADDRESS)
                .param("run", run.value())
                .param("record", record)
                .update();
    }

    /** Keeps the run from being planned or applied, and others from deciding, until the decision is made. */
    private void lock(ImportRunId run) {
        boolean waits = jdbc.sql("""
                        select id from import_run
                         where id = :run and state in ('PLANNED', 'NO_CHANGE', 'HELD', 'AWAITING_APPROVAL')
                           for update
                        """)
                .param("run", run.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!waits) {
            throw new WrongStateException(run, ImportState.PLANNED);
        }
    }

    private void requireInReview(ImportRunId run, long record) {
        boolean waits = jdbc.sql("""
                        select exists (select from import_problem
                                        where run_id = :run and record = :record and severity = 'REVIEW')
                        """)
                .param("run", run.value())
                .param("record", record)
                .query(Boolean.class)
                .single();
        if (!waits) {
            throw new InvalidDecisionException(
                    "Record %d of import run %s does not wait for a decision".formatted(record, run));
        }
    }
}
