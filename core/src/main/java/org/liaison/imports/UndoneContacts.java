package org.liaison.imports;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import did to contacts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UndoneContacts {

    void takeBack(UndoPlan plan) {
        takeBackCreated(plan);
        takeBackUpdated(plan);
        takeBackDeleted(plan);
    }

    /** A contact that was changed and changed back counts as untouched. */
    private void takeBackCreated(UndoPlan plan) {
        plan.statement("""
                        create temporary table undone_contact on commit drop as
                        select made.record, made.recipient_id, recipient.version,
                               others.member_id is null
                               and (recipient.version = 0
                                    or exists (
                                           select from import_row
                                            where import_row.run_id = :undone and import_row.record = made.record
                                              and not exists (
                                                     select from jsonb_each_text(:columns::jsonb) field (key, name)
                                                      where to_jsonb(recipient) ->> field.name is distinct from
                                                            case field.key
                                                                when 'hidden' then coalesce(import_row.hidden, false)::text
                                                                when 'displayName' then import_row.display_name
                                                                else import_row.fields ->> field.key end)
                                              and jsonb_build_array(import_row.address)
                                                      || coalesce(made.after -> 'proxyAddresses', '[]')
                                                = (select jsonb_agg(address order by position) from recipient_address
                                                    where recipient_address.recipient_id = recipient.id)))
                                   as untouched
                          from undone_change made
                          join recipient on recipient.id = made.recipient_id and recipient.deleted_at is null
                          left join (select member_id from membership
                                      where run_id is distinct from :undone or ends_on is not null
                                      union
                                     select recipient_id from listed_sender where recipient_id is not null) others
                                 on others.member_id = recipient.id
                         where made.action = 'CONTACT_CREATED'
                        """).update();
        plan.add("'CONTACT_REMOVED'", "record", """
                select record, recipient_id, null::bigint as group_id, version as base_version,
                       null::jsonb as before, null::jsonb as after
                  from undone_contact
                 where untouched
                """);
        plan.keep(ProblemKind.CHANGED_SINCE, "select record from undone_contact where not untouched");
    }

    /** Gives every field back that still is what the import made of it; one that is as it was before needs nothing. */
    private void takeBackUpdated(UndoPlan plan) {
        plan.statement("""
                        create temporary table undone_update on commit drop as
                        select made.record, made.recipient_id, recipient.version, field.*
                          from undone_change made
                          join recipient on recipient.id = made.recipient_id and recipient.deleted_at is null
                         cross join lateral (
                                select jsonb_object_agg(key, made.before -> key) filter (where stands) as old,
                                       jsonb_object_agg(key, made.after -> key) filter (where stands) as new,
                                       bool_and(stands or is_back) as untouched
                                  from (select key, now is not distinct from made.after -> key as stands,
                                               now is not distinct from coalesce(made.before -> key, 'null') as is_back
                                          from jsonb_object_keys(made.after) key
                                         cross join lateral (
                                                select to_jsonb(recipient) -> (:columns::jsonb ->> key) as now) current) field
                                  ) field
                         where made.action = 'CONTACT_UPDATED'
                        """).update();
        plan.add("'CONTACT_UPDATED'", "record", """
                select record, recipient_id, null::bigint as group_id, version as base_version,
                       coalesce(new, '{}') as before, old as after
                  from undone_update
                 where old is not null
                """);
        plan.keep(ProblemKind.CHANGED_SINCE, "select record from undone_update where not untouched");
        plan.keep(ProblemKind.RECIPIENT_GONE, """
                select made.record
                  from undone_change made
                  left join recipient on recipient.id = made.recipient_id and recipient.deleted_at is null
                 where made.action = 'CONTACT_UPDATED' and recipient.id is null
                """);
    }

    private void takeBackDeleted(UndoPlan plan) {
        var taken = """
                exists (select from recipient_address old
                          join recipient_address taken on taken.address_key = old.address_key and taken.live
                         where old.recipient_id = recipient.id)""";
        plan.add("'CONTACT_RESTORED'", "record", """
                select made.record, made.recipient_id, null::bigint as group_id, recipient.version as base_version,
                       null::jsonb as before, null::jsonb as after
                  from undone_change made
                  join recipient on recipient.id = made.recipient_id and recipient.deleted_at is not null
                                and recipient.version = made.base_version + 1
                 where made.action = 'CONTACT_DELETED' and not %s and not %s
                """.formatted(taken, UndoPlan.SUPPRESSED));
        plan.keep(ProblemKind.NOT_BROUGHT_BACK, """
                select made.record
                  from undone_change made
                  join recipient on recipient.id = made.recipient_id and recipient.deleted_at is not null
                                and recipient.version = made.base_version + 1
                 where made.action = 'CONTACT_DELETED' and not %s and %s
                """.formatted(taken, UndoPlan.SUPPRESSED));
        // Deleted by the run, restored since, and deleted by somebody else.
        plan.keep(ProblemKind.CHANGED_SINCE, """
                select made.record
                  from undone_change made
                  join recipient on recipient.id = made.recipient_id and recipient.deleted_at is not null
                                and recipient.version <> made.base_version + 1
                 where made.action = 'CONTACT_DELETED'
                """);
        plan.keep(ProblemKind.ADDRESS_TAKEN_SINCE, """
                select made.record
                  from undone_change made
                  join recipient on recipient.id = made.recipient_id and recipient.deleted_at is not null
                                and recipient.version = made.base_version + 1
                 where made.action = 'CONTACT_DELETED' and %s
                """.formatted(taken));
    }
}
