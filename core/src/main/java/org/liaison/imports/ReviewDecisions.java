package org.liaison.imports;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.CurrentActor;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say of the records that fit several contacts: one decision for all records of an address, the last. */
@Repository
@Transactional
public class ReviewDecisions {

    private final JdbcClient jdbc;
    private final ImportRunSearch search;
    private final CurrentActor actor;

    ReviewDecisions(JdbcClient jdbc, ImportRunSearch search, CurrentActor actor) {
        this.jdbc = jdbc;
        this.search = search;
        this.actor = actor;
    }

    /**
     * Says that a person has decided whom a record means, and every other record of its address, as the current actor. The
     * run has to be planned anew.
     *
     * @param recipient the contact it means; null unless the choice is {@link ReviewChoice#CONTACT}
     * @throws WrongStateException if the run is not waiting to be applied
     * @throws InvalidDecisionException if the record does not wait for a decision and none was made of it, or the recipient is
     *     none of the contacts that it fits
     */
    public void decide(ImportRunId run, long record, ReviewChoice choice, @Nullable RecipientId recipient) {
        lock(run);
        requireInReview(run, record);
        if (recipient != null
                && search.candidates(run, record).stream().map(Recipient::id).noneMatch(recipient::equals)) {
            throw new InvalidDecisionException(
                    "Record %d of import run %s does not fit this contact".formatted(record, run));
        }
        jdbc.sql("""
                        delete from import_decision
                         using import_row decided, import_row said
                         where import_decision.run_id = :run
                           and decided.run_id = :run and decided.record = import_decision.record
                           and said.run_id = :run and said.record = :record
                           and decided.address_key = said.address_key
                        """).param("run", run.value()).param("record", record).update();
        jdbc.sql("""
                        insert into import_decision (run_id, record, choice, recipient_id, decided_by)
                        values (:run, :record, :choice, :recipient, :person)
                        """)
                .param("run", run.value())
                .param("record", record)
                .param("choice", choice.name())
                .param("recipient", recipient == null ? null : recipient.value(), Types.BIGINT)
                .param("person", actor.get().name())
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
                            or exists (select from import_decision
                                         join import_row decided using (run_id, record)
                                         join import_row said on said.run_id = :run and said.record = :record
                                        where import_decision.run_id = :run
                                          and decided.address_key = said.address_key)
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
