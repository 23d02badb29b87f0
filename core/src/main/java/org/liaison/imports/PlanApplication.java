package org.liaison.imports;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.contact.ContactField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the changes of a plan, chunk by chunk, in the caller's transactions. A chunk holds the changes, their audit entries
 * and the mark how far the plan has come, so that a run which was killed goes on exactly where it stood.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanApplication {

    private static final String STALE = "APPLY-901";

    private final JdbcClient jdbc;
    private final ImportRunSearch runs;
    private final SavedMappings savedMappings;

    PlanApplication(JdbcClient jdbc, ImportRunSearch runs, SavedMappings savedMappings) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.savedMappings = savedMappings;
    }

    /**
     * Applies the next changes, and with the last of them ends the run: APPLIED, or APPLIED_WITH_ERRORS where rows were
     * rejected or changes could not be made.
     *
     * @param size how many at the most
     * @return whether changes are left
     */
    public boolean applyNext(ImportRunId id, int size) {
        // One import at a time changes the directory; people's edits go on beside it.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('apply import'))")
                .query((row, _) -> "")
                .single();
        jdbc.sql("select id from import_run where id = :run for update")
                .param("run", id.value())
                .query(Long.class)
                .single();
        long start = System.nanoTime();
        var run = runs.byId(id).orElseThrow();
        var chunk = new Chunk(id.value(), run.appliedThrough(), Math.min(run.appliedThrough() + size, run.changes()));
        acceptDomains(chunk);
        createGroups(chunk);
        createContacts(chunk, run);
        updateContacts(chunk, run);
        addMembers(chunk);
        audit(chunk, run);
        boolean more = chunk.through() < run.changes();
        if (!more) {
            savedMappings.save(id);
        }
        boolean complete = run.counts().rows().rejected() == 0 && runs.countFailures(id) == 0;
        jdbc.sql("""
                        update import_run
                           set applied_through = :through, apply_millis = apply_millis + :millis,
                               state = :state, finished_at = case when :state <> 'APPLYING' then now() end
                         where id = :run
                        """)
                .param("through", chunk.through())
                .param("millis", (System.nanoTime() - start) / 1_000_000)
                .param(
                        "state",
                        (more ? ImportState.APPLYING : complete ? ImportState.APPLIED : ImportState.APPLIED_WITH_ERRORS)
                                .name())
                .param("run", chunk.run())
                .update();
        return more;
    }

    private void acceptDomains(Chunk chunk) {
        jdbc.sql("""
                        insert into accepted_domain (domain, is_default)
                        select after ->> 'domain',
                               seq = 1 and not exists (select from accepted_domain where is_default)
                          from import_change
                         where %s and action = 'DOMAIN_ADDED'
                        on conflict (domain) do nothing
                        """.formatted(Chunk.CONDITION)).params(chunk.parameters()).update();
    }

    private void createGroups(Chunk chunk) {
        failWhereTaken(chunk, "GROUP_CREATED", "after ->> 'addressKey'");
        jdbc.sql("""
                        insert into recipient (id, kind, display_name, alias, primary_address,
                                               require_sender_authentication)
                        select group_id, after ->> 'kind', after ->> 'displayName', after ->> 'alias',
                               after ->> 'primaryAddress', (after ->> 'requireSenderAuthentication')::boolean
                          from import_change
                         where %s and action = 'GROUP_CREATED' and %s
                        """.formatted(Chunk.CONDITION, Chunk.NOT_FAILED))
                .params(chunk.parameters())
                .update();
        jdbc.sql("""
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select group_id, 0, after ->> 'primaryAddress', after ->> 'addressKey'
                          from import_change
                         where %s and action = 'GROUP_CREATED' and %s
                        """.formatted(Chunk.CONDITION, Chunk.NOT_FAILED))
                .params(chunk.parameters())
                .update();
    }

    private void createContacts(Chunk chunk, ImportRun run) {
        failWhereTaken(chunk, "CONTACT_CREATED", """
                (select address_key from import_row
                  where import_row.run_id = import_change.run_id and import_row.record = import_change.record)
                """);
        var fields = ContactField.values();
        var mapped = mappedFields(run);
        var columns = Arrays.stream(fields)
                .filter(mapped::contains)
                .map(field -> ", " + field.column())
                .collect(Collectors.joining());
        var values = Arrays.stream(fields)
                .filter(mapped::contains)
                .map(field -> ", after ->> '%s'".formatted(field.key()))
                .collect(Collectors.joining());
        jdbc.sql("""
                        insert into recipient (id, kind, display_name, primary_address, hidden%s)
                        select recipient_id, 'MAIL_CONTACT', after ->> 'displayName', after ->> 'externalAddress',
                               coalesce((after ->> 'hidden')::boolean, false)%s
                          from import_change
                         where %s and action = 'CONTACT_CREATED' and %s
                        """.formatted(columns, values, Chunk.CONDITION, Chunk.NOT_FAILED))
                .params(chunk.parameters())
                .update();
        jdbc.sql("""
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select recipient_id, 0, import_row.address, import_row.address_key
                          from import_change
                          join import_row using (run_id, record)
                         where %s and action = 'CONTACT_CREATED' and %s
                        """.formatted(Chunk.CONDITION, Chunk.NOT_FAILED))
                .params(chunk.parameters())
                .update();
        jdbc.sql("""
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select recipient_id, row_number() over (partition by recipient_id order by proxy.position),
                               proxy.address, proxy.address_key
                          from import_change
                          join import_row using (run_id, record)
                         cross join unnest(proxy_addresses, proxy_keys) with ordinality
                                    as proxy (address, address_key, position)
                         where %s and action = 'CONTACT_CREATED' and %s
                           and after -> 'proxyAddresses' @> to_jsonb(proxy.address)
                        on conflict (address_key) where live do nothing
                        """.formatted(Chunk.CONDITION, Chunk.NOT_FAILED))
                .params(chunk.parameters())
                .update();
    }

    private static Set<ContactField> mappedFields(ImportRun run) {
        var mapping = Objects.requireNonNull(run.layout(), "a run with a plan has a layout")
                .mapping();
        return mapping.values().stream()
                .flatMap(key -> ContactField.withKey(key).stream())
                .filter(field -> field != ContactField.DISPLAY_NAME)
                .collect(Collectors.toSet());
    }

    /** Somebody may have got an address since the plan was made. */
    private void failWhereTaken(Chunk chunk, String action, String addressKey) {
        jdbc.sql("""
                        insert into import_failure (run_id, seq, code, message)
                        select run_id, seq, '%s', 'The address was given to somebody else meanwhile; import the file again'
                          from import_change
                         where %s and action = :action
                           and exists (select from recipient_address
                                        where live and address_key = %s)
                        """.formatted(STALE, Chunk.CONDITION, addressKey))
                .params(chunk.parameters())
                .param("action", action)
                .update();
    }

    private void updateContacts(Chunk chunk, ImportRun run) {
        jdbc.sql("""
                        insert into import_failure (run_id, seq, code, message)
                        select run_id, seq, '%s', 'The contact was changed meanwhile; import the file again'
                          from import_change
                         where %s and action = 'CONTACT_UPDATED'
                           and not exists (select from recipient
                                            where recipient.id = import_change.recipient_id
                                              and recipient.version = import_change.base_version
                                              and recipient.deleted_at is null)
                        """.formatted(STALE, Chunk.CONDITION))
                .params(chunk.parameters())
                .update();
        var assignments = Arrays.stream(ContactField.values())
                .filter(mappedFields(run)::contains)
                .map(field ->
                        ", %1$s = case when jsonb_exists(after, '%2$s') then after ->> '%2$s' else recipient.%1$s end"
                                .formatted(field.column(), field.key()))
                .collect(Collectors.joining());
        jdbc.sql("""
                        update recipient
                           set version = version + 1%s
                          from import_change
                         where %s and action = 'CONTACT_UPDATED' and %s
                           and recipient.id = import_change.recipient_id
                        """.formatted(assignments, Chunk.CONDITION, Chunk.NOT_FAILED))
                .params(chunk.parameters())
                .update();
    }

    private void addMembers(Chunk chunk) {
        jdbc.sql("""
                        insert into import_failure (run_id, seq, code, message)
                        select run_id, seq, '%s', 'The group or the contact does not exist any more'
                          from import_change
                         where %s and action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED')
                           and (not exists (select from recipient
                                             where recipient.id = import_change.recipient_id and deleted_at is null)
                             or not exists (select from recipient
                                             where recipient.id = import_change.group_id and deleted_at is null))
                        """.formatted(STALE, Chunk.CONDITION))
                .params(chunk.parameters())
                .update();
        jdbc.sql("""
                        insert into membership (group_id, member_id, source_id, run_id, record)
                        select group_id, recipient_id, import_run.source_id, import_change.run_id, import_change.record
                          from import_change
                          join import_run on import_run.id = import_change.run_id
                         where %s and action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED') and %s
                        on conflict on constraint membership_pkey do nothing
                        """.formatted(Chunk.CONDITION, Chunk.NOT_FAILED))
                .params(chunk.parameters())
                .update();
    }

    private void audit(Chunk chunk, ImportRun run) {
        jdbc.sql("""
                        insert into audit_entry (actor, action, recipient_id, group_id, before, after, run_id, record)
                        select :actor, action, recipient_id, group_id, nullif(before, '{}'), after - 'addressKey', run_id, record
                          from import_change
                         where %s and %s
                         order by seq
                        """.formatted(Chunk.CONDITION, Chunk.NOT_FAILED))
                .params(chunk.parameters())
                .param("actor", run.requestedBy())
                .update();
    }
}
