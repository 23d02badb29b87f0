package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts a plan and gives it the hash that an approval binds to. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanNumbers {

    private final JdbcClient jdbc;

    PlanNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts every fate of a row by itself, from what is stored, so that the sum proves something.
     *
     * @throws IllegalStateException if they do not add up to the rows read
     */
    ImportCounts count(ImportRunId run) {
        var rows = jdbc.sql("""
                        with fate as materialized (
                            select planned_contact.record,
                                   planned_contact.leads,
                                   created.record is not null as created,
                                   updated.record is not null as updated,
                                   joined.recipient_id is not null as joined
                              from planned_contact
                              left join import_change created on created.run_id = :run
                                   and created.record = planned_contact.record and created.action = 'CONTACT_CREATED'
                              left join import_change updated on updated.run_id = :run
                                   and updated.record = planned_contact.record and updated.action = 'CONTACT_UPDATED'
                              left join (select distinct recipient_id from import_change
                                          where run_id = :run and action = 'MEMBER_ADDED') joined
                                   on joined.recipient_id = planned_contact.recipient_id)
                        select (select count(*) from import_row where run_id = :run) as read,
                               count(*) filter (where leads and created) as created,
                               count(*) filter (where leads and updated) as updated,
                               count(*) filter (where leads and not created and not updated and not joined) as unchanged,
                               count(*) filter (where leads and not created and not updated and joined) as joined,
                               (select count(*)
                                  from import_row
                                 where run_id = :run and address_key is not null
                                   and not exists (select from import_problem
                                                    where import_problem.run_id = import_row.run_id
                                                      and import_problem.record = import_row.record
                                                      and severity = 'ERROR')
                                   and not exists (select from fate where fate.record = import_row.record and leads))
                                   as duplicate,
                               (select count(distinct record) from import_problem
                                 where run_id = :run and severity = 'ERROR') as rejected
                          from fate
                        """)
                .param("run", run.value())
                .query((row, _) -> new RowCounts(
                        row.getLong("read"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("joined"),
                        row.getLong("duplicate"),
                        0,
                        0,
                        row.getLong("rejected")))
                .single();
        return new ImportCounts(rows.requireAddsUp(), memberships(run));
    }

    private MembershipCounts memberships(ImportRunId run) {
        return jdbc.sql("""
                        select (select count(*) from import_change where run_id = :run and action = 'MEMBER_ADDED') as added,
                               (select count(*) from planned_membership) as wanted
                        """)
                .param("run", run.value())
                .query((row, _) ->
                        new MembershipCounts(row.getLong("added"), 0, row.getLong("wanted") - row.getLong("added")))
                .single();
    }

    /** SHA-256 over the changes in their order, in parts, since one text of a million changes would not fit in memory. */
    String hash(ImportRunId run) {
        return jdbc.sql("""
                        select encode(sha256(convert_to(coalesce(string_agg(part, '' order by number), ''), 'UTF8')), 'hex')
                          from (select seq / 10000 as number,
                                       encode(sha256(convert_to(string_agg(import_change::text, E'\\n' order by seq),
                                                                'UTF8')), 'hex') as part
                                  from import_change
                                 where run_id = :run
                                 group by seq / 10000) parts
                        """).param("run", run.value()).query(String.class).single();
    }
}
