package org.liaison.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liaison.contact.ContactField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the plan that takes an applied import back. What somebody has changed since stays as it is, and the plan tells of
 * it as a warning of the undoing run.
 */
@Service
@Transactional
public class UndoPlanning {

    /** The changes of the undone run that were really made. */
    private static final String MADE = """
            (select made.*
               from import_chunk
               join import_change made on made.run_id = import_chunk.run_id
                and made.seq between import_chunk.first_seq and import_chunk.last_seq
              where import_chunk.run_id = :undone and import_chunk.applied_at is not null
                and not exists (select from import_failure
                                 where import_failure.run_id = made.run_id and import_failure.seq = made.seq)) made""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ImportRunSearch search;
    private final ImportRuns runs;
    private final MembershipPlanning memberships;
    private final PlanChunks chunks;
    private final PlanNumbers numbers;

    UndoPlanning(
            JdbcClient jdbc,
            ObjectMapper json,
            ImportRunSearch search,
            ImportRuns runs,
            MembershipPlanning memberships,
            PlanChunks chunks,
            PlanNumbers numbers) {
        this.jdbc = jdbc;
        this.json = json;
        this.search = search;
        this.runs = runs;
        this.memberships = memberships;
        this.chunks = chunks;
        this.numbers = numbers;
    }

    /** Plans a run that undoes another, or plans it anew. */
    public void plan(ImportRunId id) {
        long start = System.nanoTime();
        runs.lockForPlanning(id);
        var undo = search.byId(id).orElseThrow();
        var plan = new Plan(undo, Objects.requireNonNull(undo.undoOf(), "only a run that undoes another"));
        plan.prepare();
        plan.takeBackMemberships();
        plan.takeBackContacts();
        plan.takeBackGroups();
        jdbc.sql("analyze import_change").update();
        memberships.sumUp(id);
        chunks.cut(id);
        plan.save(start);
    }

    /** The plan while it grows. */
    private final class Plan {

        private final ImportRun undo;
        private final ImportRunId undone;
        private long changes;

        private Plan(ImportRun undo, ImportRunId undone) {
            this.undo = undo;
            this.undone = undone;
        }

        private void prepare() {
            jdbc.sql("set local work_mem = '256MB'").update();
            for (var table : List.of("import_change", "import_group_change", "import_problem")) {
                jdbc.sql("delete from " + table + " where run_id = :run")
                        .param("run", undo.id().value())
                        .update();
            }
            jdbc.sql("update import_run set planned_from = pg_current_snapshot()::text where id = :run")
                    .param("run", undo.id().value())
                    .update();
        }

        /** Numbers the changes that a query finds, and keeps them. */
        private void add(String action, String order, String query) {
            changes += jdbc.sql("""
                            insert into import_change (run_id, seq, record, action, recipient_id, group_id, base_version,
                                                       before, after)
                            select :undo, :seq + row_number() over (order by %s), record, %s, recipient_id, group_id,
                                   base_version, before, after
                              from (%s) reversed
                            """.formatted(order, action, query))
                    .param("undo", undo.id().value())
                    .param("undone", undone.value())
                    .param("source", undo.sourceId())
                    .param("seq", changes)
                    .param("columns", columns())
                    .update();
        }

        /** Tells of the changes that stay, because a query finds that something came between. */
        private void keep(ProblemKind reason, String query) {
            jdbc.sql("""
                            insert into import_problem (run_id, record, line, code, severity, message)
                            select :undo, coalesce(kept.record, 0), coalesce(import_row.line, 0), :code, 'WARNING', :message
                              from (%s) kept
                              left join import_row on import_row.run_id = :undone and import_row.record = kept.record
                            """.formatted(query))
                    .param("undo", undo.id().value())
                    .param("undone", undone.value())
                    .param("code", reason.code())
                    .param("message", reason.message())
                    .param("columns", columns())
                    .update();
        }

        private void takeBackMemberships() {
            add("action", "group_id, record, recipient_id", """
                    select made.record, made.recipient_id, made.group_id, null::bigint as base_version,
                           null::jsonb as before, null::jsonb as after,
                           case when others.member_id is null then 'MEMBER_REMOVED' else 'MEMBERSHIP_RELEASED' end as action
                      from %1$s
                      join membership on membership.group_id = made.group_id and membership.member_id = made.recipient_id
                                     and membership.source_id = :source and membership.run_id = :undone
                      left join (select distinct group_id, member_id from membership where source_id <> :source) others
                             on others.group_id = made.group_id and others.member_id = made.recipient_id
                     where made.action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED')
                     union all
                    select made.record, made.recipient_id, made.group_id, null, null, made.before,
                           case when made.action = 'MEMBER_REMOVED' then 'MEMBER_ADDED' else 'MEMBERSHIP_CONFIRMED' end
                      from %1$s
                      join recipient member on member.id = made.recipient_id and member.deleted_at is null
                      join recipient groups on groups.id = made.group_id and groups.deleted_at is null
                     where made.action in ('MEMBER_REMOVED', 'MEMBERSHIP_RELEASED')
                    """.formatted(MADE));
            keep(ProblemKind.RECIPIENT_GONE, """
                    select made.record
                      from %s
                      left join recipient member on member.id = made.recipient_id and member.deleted_at is null
                      left join recipient groups on groups.id = made.group_id and groups.deleted_at is null
                     where made.action in ('MEMBER_REMOVED', 'MEMBERSHIP_RELEASED')
                       and (member.id is null or groups.id is null)
                     union all
                    select made.record
                      from %s
                      join recipient on recipient.id = made.recipient_id and recipient.deleted_at is not null
                     where made.action = 'CONTACT_UPDATED'
                    """.formatted(MADE, MADE));
        }

        private void takeBackContacts() {
            // What was changed and changed back counts as untouched.
            var created = """
                    from %s
                      join recipient on recipient.id = made.recipient_id and recipient.deleted_at is null
                      join import_row on import_row.run_id = made.run_id and import_row.record = made.record
                      left join (select distinct member_id from membership where run_id is distinct from :undone) others
                             on others.member_id = recipient.id
                     cross join lateral (
                            select others.member_id is null
                                   and (recipient.version = 0
                                        or not exists (
                                               select from jsonb_each_text(:columns::jsonb) field (key, name)
                                                where to_jsonb(recipient) ->> field.name is distinct from
                                                      case field.key
                                                          when 'hidden' then coalesce(import_row.hidden, false)::text
                                                          when 'displayName' then import_row.display_name
                                                          else import_row.fields ->> field.key end)) as untouched) state
                     where made.action = 'CONTACT_CREATED'
                    """.formatted(MADE);
            add("'CONTACT_REMOVED'", "record", """
                    select made.record, made.recipient_id, null::bigint as group_id, recipient.version as base_version,
                           null::jsonb as before, null::jsonb as after
                    """ + created + " and untouched");
            keep(ProblemKind.CHANGED_SINCE, "select made.record " + created + " and not untouched");
            var fields = """
                    from %s
                      join recipient on recipient.id = made.recipient_id and recipient.deleted_at is null
                     cross join lateral (
                            select jsonb_object_agg(key, made.before -> key) filter (where stands) as old,
                                   jsonb_object_agg(key, made.after -> key) filter (where stands) as new,
                                   bool_and(stands) as untouched
                              from (select key, to_jsonb(recipient) -> (:columns::jsonb ->> key)
                                                    is not distinct from made.after -> key as stands
                                      from jsonb_object_keys(made.after) key) field) field
                     where made.action = 'CONTACT_UPDATED'
                    """.formatted(MADE);
            add("'CONTACT_UPDATED'", "record", """
                    select made.record, made.recipient_id, null::bigint as group_id, recipient.version as base_version,
                           coalesce(field.new, '{}') as before, field.old as after
                    """ + fields + " and field.old is not null");
            keep(ProblemKind.CHANGED_SINCE, "select made.record " + fields + " and not field.untouched");
            add("'CONTACT_RESTORED'", "record", """
                    select made.record, made.recipient_id, null::bigint as group_id, recipient.version as base_version,
                           null::jsonb as before, null::jsonb as after
                      from %s
                      join recipient on recipient.id = made.recipient_id and recipient.deleted_at is not null
                     where made.action = 'CONTACT_DELETED'
                       and not exists (select from recipient_address old
                                         join recipient_address taken on taken.address_key = old.address_key and taken.live
                                        where old.recipient_id = recipient.id)
                    """.formatted(MADE));
            keep(ProblemKind.ADDRESS_TAKEN_SINCE, """
                    select made.record
                      from %s
                      join recipient on recipient.id = made.recipient_id and recipient.deleted_at is not null
                     where made.action = 'CONTACT_DELETED'
                       and exists (select from recipient_address old
                                     join recipient_address taken on taken.address_key = old.address_key and taken.live
                                    where old.recipient_id = recipient.id)
                    """.formatted(MADE));
        }

        private void takeBackGroups() {
            var untouched = """
                    recipient.version = 0
                    and not exists (select from membership
                                     where (membership.group_id = recipient.id or membership.member_id = recipient.id)
                                       and membership.run_id is distinct from :undone)""";
            add("'GROUP_REMOVED'", "group_id", """
                    select made.record, null::bigint as recipient_id, made.group_id, recipient.version as base_version,
                           null::jsonb as before, null::jsonb as after
                      from %s
                      join recipient on recipient.id = made.group_id and recipient.deleted_at is null
                     where made.action = 'GROUP_CREATED' and %s
                    """.formatted(MADE, untouched));
            keep(ProblemKind.CHANGED_SINCE, """
                    select made.record
                      from %s
                      join recipient on recipient.id = made.group_id and recipient.deleted_at is null
                     where made.action = 'GROUP_CREATED' and not (%s)
                    """.formatted(MADE, untouched));
            add("'DOMAIN_REMOVED'", "after ->> 'domain'", """
                    select made.record, null::bigint as recipient_id, null::bigint as group_id,
                           null::bigint as base_version, null::jsonb as before, made.after
                      from %s
                     where made.action = 'DOMAIN_ADDED'
                       and not exists (select from recipient_address
                                        where live and split_part(address_key, '@', -1) = made.after ->> 'domain'
                                          and recipient_id not in (
                                              select group_id from import_change
                                               where run_id = :undo and action = 'GROUP_REMOVED'))
                    """.formatted(MADE));
        }

        private void save(long start) {
            var counts = new ImportCounts(RowCounts.NONE, memberships());
            jdbc.sql("""
                            update import_run
                               set state = 'PLANNED', changes = :changes, counts = :counts::jsonb, plan_hash = :hash,
                                   plan_millis = :millis
                             where id = :run
                            """)
                    .param("run", undo.id().value())
                    .param("changes", changes)
                    .param("counts", json.writeValueAsString(counts))
                    .param("hash", numbers.hash(undo.id()))
                    .param("millis", (System.nanoTime() - start) / 1_000_000)
                    .update();
        }

        private MembershipCounts memberships() {
            return jdbc.sql("""
                            select coalesce(sum(added), 0) as added, coalesce(sum(removed), 0) as removed
                              from import_group_change
                             where run_id = :run
                            """)
                    .param("run", undo.id().value())
                    .query((row, _) -> new MembershipCounts(row.getLong("added"), row.getLong("removed"), 0))
                    .single();
        }
    }

    /** Under which column each property of a contact is stored, as a JSON object. */
    private static String columns() {
        return Arrays.stream(ContactField.values())
                .map(field -> "\"%s\": \"%s\"".formatted(field.key(), field.column()))
                .collect(Collectors.joining(", ", "{\"hidden\": \"hidden\", ", "}"));
    }
}
