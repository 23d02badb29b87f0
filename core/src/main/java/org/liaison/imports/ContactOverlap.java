package org.liaison.imports;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells which of the imports that are being applied change the same contacts as another one would. */
@Repository
@Transactional(readOnly = true)
class ContactOverlap {

    /** Runs being applied are those whose lock somebody has: {@link ImportLocks#APPLIED}. */
    private static final String OTHERS = """
            with other as materialized (
                select objid::bigint as run_id
                  from pg_locks
                 where locktype = 'advisory' and granted and mode = 'ExclusiveLock' and objsubid = 2
                   and classid = hashtext('%s')::oid
                   and database = (select oid from pg_database where datname = current_database())
                   and pid <> :own)
            """.formatted(ImportLocks.APPLIED);

    private static final String CREATED = """
            , created as (
                select import_change.run_id, key
                  from import_change
                  join import_row using (run_id, record)
                 cross join unnest(array_append(proxy_keys, address_key)) key
                 where (import_change.run_id = :run or import_change.run_id in (select run_id from other))
                   and action = 'CONTACT_CREATED'),
            changed as (
                select run_id, recipient_id
                  from import_change
                 where (run_id = :run or run_id in (select run_id from other))
                   and action in ('CONTACT_UPDATED', 'CONTACT_DELETED'))
            """;

    private final JdbcClient jdbc;

    ContactOverlap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run to wait for; empty where none that is being applied creates or changes any of the same contacts.
     *
     * @param run the run, which is to be waited for as well if somebody else applies it
     * @param own the database process that holds the run's own locks
     */
    Optional<ImportRunId> find(ImportRunId run, int own) {
        if (nobodyApplies(own)) {
            return Optional.empty();
        }
        // The smallest of all, since for any one the database would compare row by row, hoping to find it soon.
        return jdbc.sql(OTHERS + CREATED + """
                        select min(run_id)
                          from (select run_id from other where run_id = :run
                                union all
                                select theirs.run_id
                                  from created mine
                                  join created theirs using (key)
                                 where mine.run_id = :run and theirs.run_id <> :run
                                union all
                                select theirs.run_id
                                  from changed mine
                                  join changed theirs using (recipient_id)
                                 where mine.run_id = :run and theirs.run_id <> :run) found
                        """)
                .param("run", run.value())
                .param("own", own)
                .query(Long.class)
                .optional()
                .map(ImportRunId::new);
    }

    private boolean nobodyApplies(int own) {
        return jdbc.sql(OTHERS + "select not exists (select from other)")
                .param("own", own)
                .query(Boolean.class)
                .single();
    }
}
