package org.liaison.imports;

import org.liaison.audit.AuditAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the changes of a chunk that concern memberships. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MembershipChanges {

    private final JdbcClient jdbc;

    MembershipChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds memberships on behalf of the run, or brings back those that a change has kept. */
    void add(Chunk chunk, AuditAction action, ImportRun run) {
        jdbc.sql("""
                        insert into membership (group_id, member_id, source_id, run_id, record)
                        select group_id, recipient_id, :source, run_id, record
                          from import_change
                         where %s and action = :action and after is null
                        on conflict on constraint membership_pkey do nothing
                        """.formatted(Chunk.CHANGES))
                .params(chunk.parameters())
                .param("action", action.name())
                .param("source", run.sourceId())
                .update();
        jdbc.sql("""
                        insert into membership (group_id, member_id, source_id, run_id, record, since, ends_on)
                        select old.group_id, old.member_id, old.source_id, old.run_id, old.record, old.since, old.ends_on
                          from import_change
                         cross join jsonb_populate_recordset(null::membership, after -> 'memberships') old
                         where %s and action = :action and after is not null
                        on conflict on constraint membership_pkey do nothing
                        """.formatted(Chunk.CHANGES))
                .params(chunk.parameters())
                .param("action", action.name())
                .update();
    }

    /** Ends what the change lists; where it lists nothing, what the undone run had added. */
    void remove(Chunk chunk, AuditAction action, ImportRun run) {
        jdbc.sql("""
                        delete from membership
                         using import_change
                         cross join jsonb_populate_recordset(null::membership, before -> 'memberships') old
                         where %s and action = :action and before is not null
                           and membership.group_id = old.group_id and membership.member_id = old.member_id
                           and membership.source_id = old.source_id
                        """.formatted(Chunk.CHANGES))
                .params(chunk.parameters())
                .param("action", action.name())
                .update();
        if (run.undoOf() != null) {
            jdbc.sql("""
                            delete from membership
                             using import_change
                             where %s and action = :action and before is null
                               and membership.group_id = import_change.group_id
                               and membership.member_id = import_change.recipient_id
                               and membership.source_id = :source and membership.run_id = :undone
                            """.formatted(Chunk.CHANGES))
                    .params(chunk.parameters())
                    .param("action", action.name())
                    .param("source", run.sourceId())
                    .param("undone", run.undoOf().value())
                    .update();
        }
    }
}
