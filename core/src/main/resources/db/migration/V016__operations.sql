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

-- That somebody is to be told how an import of a named source went; once for each run, whatever comes after.
create table report (
    id         bigint generated always as identity primary key,
    run_id     bigint      not null,
    created_at timestamptz not null default clock_timestamp(),

    constraint report_once_for_each_run unique (run_id),
    constraint report_run foreign key (run_id) references import_run on delete cascade
);

-- How far it has got by each channel.
create table report_delivery (
    report_id       bigint      not null,
    channel         text        not null,
    state           text        not null default 'DUE',
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    -- Who has yet to get it, by address; null for everybody.
    recipients      text[],
    -- Why it has not got there, or not to everybody.
    remark          text,
    ended_at        timestamptz,

    constraint report_delivery_pkey primary key (report_id, channel),
    constraint report_delivery_report foreign key (report_id) references report on delete cascade,
    constraint report_delivery_channel check (channel in ('MAIL', 'WEBHOOK')),
    constraint report_delivery_state check (state in ('DUE', 'SENT', 'REFUSED', 'NOT_WANTED'))
);

create index report_delivery_due on report_delivery (next_attempt_at) where state = 'DUE';
create index report_delivery_refused on report_delivery (ended_at) where state = 'REFUSED';

create function report_run() returns trigger language plpgsql as $$
begin
    with added as (
        insert into report (run_id) values (new.id) on conflict do nothing returning id)
    insert into report_delivery (report_id, channel)
    select id, channel from added cross join (values ('MAIL'), ('WEBHOOK')) channels (channel);
    return null;
end $$;

-- In the transaction that ends a run, so that no run ends without its report and no report tells of a run that did not end.
create trigger import_run_reported after update of state on import_run
    for each row
    when (new.undo_of is null and new.source_id >= 100 and old.state <> new.state
          and new.state in ('NO_CHANGE', 'HELD', 'AWAITING_APPROVAL', 'APPLIED', 'APPLIED_WITH_ERRORS', 'FAILED',
                            'UNUSABLE'))
    execute function report_run();
