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
     * Tells PostgreSQL until the end of the transaction that it has to do with many rows. It has no statistics of changes that
     * were planned a moment ago, and would look each of them up in a loop. To take some would let every other planning wait
     * for the end of this one.
     */
    void expectManyChanges() {
        jdbc.sql("set local enable_nestloop = off").update();
    }

    /**
     * Counts every fate of a row by itself, from what is stored, so that the sum proves something.
     *
     * @throws IllegalStateException if they do not add up to the rows read
     */
    ImportCounts count(ImportRunId run) {
        var rows = jdbc.sql("""
                        with fate as materialized (
                            select planned_contact.leads,
                                   changed.recipient_id is not null as updated,
                                   joined.recipient_id is not null as joined,
                                   planned_contact.suppressed or kept_out.member_id is not null as suppressed
                              from planned_contact
                              left join (select recipient_id from import_change
                                          where run_id = :run and action in ('CONTACT_UPDATED', 'CONTACT_DELETED')) changed
                                   using (recipient_id)
                              left join (select distinct recipient_id from import_change
                                          where run_id = :run and record is not null
                                            and action in ('MEMBER_ADDED', 'MEMBER_REMOVED')) joined
                                   using (recipient_id)
                              left join (select distinct member_id from planned_membership where suppressed) kept_out
                                   on kept_out.member_id = planned_contact.recipient_id
                             where not planned_contact.is_new)
                        select (select count(*) from import_row where run_id = :run) as read,
                               (select count(*) from import_change
                                 where run_id = :run and action = 'CONTACT_CREATED') as created,
                               count(*) filter (where leads and updated) as updated,
                               count(*) filter (where leads and not updated and joined) as joined,
                               count(*) filter (where leads and not updated and not joined and suppressed) as suppressed,
                               count(*) filter (where leads and not updated and not joined and not suppressed) as unchanged,
                               (select count(*) from planned_row
                                 where not exists (select from planned_contact
                                                    where planned_contact.record = planned_row.record and leads)) as duplicate,
                               (select count(distinct record) from import_problem
                                 where run_id = :run and severity = 'REVIEW'
                                   and record not in (select record from import_problem
                                                       where run_id = :run and severity = 'ERROR')) as review,
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
                        row.getLong("suppressed"),
                        row.getLong("review"),
                        row.getLong("rejected")))
                .single();
        return new ImportCounts(rows.requireAddsUp(), memberships(run));
    }

    private MembershipCounts memberships(ImportRunId run) {
        return jdbc.sql("""
                        select (select coalesce(sum(added), 0) from import_group_change where run_id = :run) as added,
                               (select coalesce(sum(removed), 0) from import_group_change where run_id = :run) as removed,
                               (select count(*) from planned_membership
                                 where verb <> 'REMOVE' and not suppressed) as wanted
                        """)
                .param("run", run.value())
                .query((row, _) -> new MembershipCounts(
                        row.getLong("added"), row.getLong("removed"), row.getLong("wanted") - row.getLong("added")))
                .single();
    }

    /**
     * SHA-256 over the file, how it was read, what people decided about its rows, and the changes in their order; in parts,
     * since one text of a million changes would not fit in memory. Written as rows, so that nothing differs from an empty
     * text, and no value can be taken for its neighbour. The numbers that new recipients will get are left out, so that the
     * same plan made again has the same hash.
     */
    String hash(ImportRunId run) {
        return jdbc.sql("""
                        select encode(sha256(convert_to(
                                   (select row(file_sha256, undo_of, mode, charset, delimiter, mapping, clearing_token)::text
                                      from import_run where id = :run)
                                   || coalesce((select string_agg(row(record, choice, recipient_id)::text, ''
                                                                  order by record)
                                                  from import_decision where run_id = :run), '')
                                   || coalesce(string_agg(part, '' order by number), ''), 'UTF8')), 'hex')
                          from (select seq / 10000 as number,
                                       encode(sha256(convert_to(string_agg(
                                           row(seq, record, action,
                                                     case when created.run_id is null and record is null
                                                               or base_version is not null then recipient_id end,
                                                     coalesce(created.address_key, import_change.group_id::text),
                                                     base_version, before, after)::text,
                                           E'\\n' order by seq), 'UTF8')), 'hex') as part
                                  from import_change
                                  left join (select distinct run_id, group_id, address_key
                                               from import_group
                                              where run_id = :run and standing = 'NEW') created
                                         on created.group_id = import_change.group_id
                                 where import_change.run_id = :run
                                 group by seq / 10000) parts
                        """).param("run", run.value()).query(String.class).single();
    }
}
