alter table import_run
    -- Since when the run cannot be taken back any more, because what that needs is not kept for ever.
    add column expired_at timestamptz,
    -- When the last row of its file was gone.
    add column purged_at  timestamptz;

-- Whether the changes themselves say what the rows said of the contacts that they created.
alter table import_chunk add column told boolean not null default false;

create index import_run_to_purge on import_run (id) where expired_at is not null and purged_at is null;

-- What a row says about the contact that it creates, as the audit log tells it.
create function created_contact(import_row) returns jsonb immutable language sql
    return jsonb_strip_nulls(jsonb_build_object('externalAddress', $1.address,
                                                'displayName', $1.display_name,
                                                'hidden', nullif($1.hidden, false)))
           || $1.fields;

-- Of a purged run, what its rows said about new contacts is in the changes themselves.
create or replace view audit_log as
select audit_entry.at, audit_entry.id as number, audit_entry.actor, audit_entry.action, audit_entry.recipient_id,
       audit_entry.group_id, audit_entry.before, audit_entry.after, audit_entry.run_id, audit_entry.record
  from audit_entry
union all
select import_chunk.applied_at, import_change.seq, import_run.requested_by, import_change.action,
       import_change.recipient_id, import_change.group_id, nullif(import_change.before, '{}'),
       case when import_change.action = 'CONTACT_CREATED' and import_row.run_id is not null
            then created_contact(import_row) || coalesce(import_change.after, '{}')
            else import_change.after - 'addressKey' end,
       import_change.run_id, import_change.record
  from import_change
  join import_run on import_run.id = import_change.run_id
  join import_chunk on import_chunk.run_id = import_change.run_id
   and import_change.seq between import_chunk.first_seq and import_chunk.last_seq
  left join import_row on import_row.run_id = import_change.run_id and import_row.record = import_change.record
 where import_chunk.applied_at is not null
   and not exists (select from import_failure
                    where import_failure.run_id = import_change.run_id and import_failure.seq = import_change.seq);
