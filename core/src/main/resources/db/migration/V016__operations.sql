create index import_run_by_state on import_run (state);

-- What the imports of each source have come to, summed up as they end, so that whoever watches scans no runs.
create table source_total (
    source_id     bigint primary key,
    -- When an import last ended as it should: applied, or with nothing to do.
    last_good_at  timestamptz,
    runs_failed   bigint not null default 0,
    rows_read     bigint not null default 0,
    rows_imported bigint not null default 0,
    rows_rejected bigint not null default 0,
    apply_millis  bigint not null default 0,

    constraint source_total_source foreign key (source_id) references source on delete cascade
);

-- How many rows met one of the fates.
create function rows_of(fates jsonb, variadic names text[]) returns bigint immutable language sql
    return (select coalesce(sum((fates ->> name)::bigint), 0) from unnest(names) name);

create function sum_up_run() returns trigger language plpgsql as $$
declare
    good    boolean := new.state in ('NO_CHANGE', 'APPLIED', 'APPLIED_WITH_ERRORS');
    applied boolean := new.state in ('APPLIED', 'APPLIED_WITH_ERRORS');
    fates   jsonb   := coalesce(new.counts -> 'rows', '{}');
begin
    insert into source_total as total
           (source_id, last_good_at, runs_failed, rows_read, rows_imported, rows_rejected, apply_millis)
    values (new.source_id,
            case when good then clock_timestamp() end,
            case when good then 0 else 1 end,
            case when good then rows_of(fates, 'read') else 0 end,
            case when applied then rows_of(fates, 'created', 'updated', 'membershipOnly') else 0 end,
            case when good then rows_of(fates, 'rejected', 'review') else 0 end,
            case when applied then new.apply_millis else 0 end)
        on conflict (source_id) do update
       set last_good_at  = coalesce(excluded.last_good_at, total.last_good_at),
           runs_failed   = total.runs_failed + excluded.runs_failed,
           rows_read     = total.rows_read + excluded.rows_read,
           rows_imported = total.rows_imported + excluded.rows_imported,
           rows_rejected = total.rows_rejected + excluded.rows_rejected,
           apply_millis  = total.apply_millis + excluded.apply_millis;
    return null;
end $$;

create trigger import_run_summed_up after update of state on import_run
    for each row
    when (new.undo_of is null and old.state <> new.state
          and new.state in ('NO_CHANGE', 'APPLIED', 'APPLIED_WITH_ERRORS', 'FAILED', 'UNUSABLE'))
    execute function sum_up_run();

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

-- That somebody is to be told how an import of a named source went, once for each run, whatever comes after; or that an
-- attempt to import came to no run.
create table report (
    id         bigint generated always as identity primary key,
    run_id     bigint,
    attempt_id bigint,
    created_at timestamptz not null default clock_timestamp(),

    constraint report_about_one_thing check (num_nonnulls(run_id, attempt_id) = 1),
    constraint report_once_for_each_run unique (run_id),
    constraint report_once_for_each_attempt unique (attempt_id),
    constraint report_run foreign key (run_id) references import_run on delete cascade,
    constraint report_attempt foreign key (attempt_id) references source_attempt on delete cascade
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

create function deliver_report() returns trigger language plpgsql as $$
begin
    insert into report_delivery (report_id, channel) values (new.id, 'MAIL'), (new.id, 'WEBHOOK');
    return null;
end $$;

create trigger report_delivered after insert on report
    for each row execute function deliver_report();

-- What somebody only wanted to see is not told to others.
create function report_run() returns trigger language plpgsql as $$
begin
    insert into report (run_id)
    select new.id
     where not exists (select from source_attempt where run_id = new.id and dry_run)
        on conflict do nothing;
    return null;
end $$;

-- In the transaction that ends a run, so that no run ends without its report and no report tells of a run that did not end.
create trigger import_run_reported after update of state on import_run
    for each row
    when (new.undo_of is null and new.source_id >= 100 and old.state <> new.state
          and new.state in ('NO_CHANGE', 'HELD', 'AWAITING_APPROVAL', 'APPLIED', 'APPLIED_WITH_ERRORS', 'FAILED',
                            'UNUSABLE'))
    execute function report_run();

-- How often attempts of each source ended in each way.
create table source_attempt_total (
    source_id bigint not null,
    outcome   text   not null,
    attempts  bigint not null,

    constraint source_attempt_total_pkey primary key (source_id, outcome),
    constraint source_attempt_total_source foreign key (source_id) references source on delete cascade
);

-- A file that is the one of last time is as good as an import. Where a run tells of the same failure, it is told once.
create function end_attempt() returns trigger language plpgsql as $$
begin
    insert into source_attempt_total as total (source_id, outcome, attempts) values (new.source_id, new.outcome, 1)
        on conflict (source_id, outcome) do update set attempts = total.attempts + 1;
    if new.outcome = 'UNCHANGED' then
        insert into source_total as total (source_id, last_good_at) values (new.source_id, new.ended_at)
            on conflict (source_id) do update set last_good_at = excluded.last_good_at;
    end if;
    insert into report (attempt_id)
    select new.id
     where new.outcome <> 'IMPORTED'
       and not exists (select from import_run where id = new.run_id and state in ('FAILED', 'UNUSABLE'))
        on conflict do nothing;
    return null;
end $$;

create trigger source_attempt_ended after update of outcome on source_attempt
    for each row
    when (old.outcome is null and new.outcome is not null and not new.dry_run)
    execute function end_attempt();

-- Times that nobody looked after are found all at once, and told in one report on the last of them.
create function miss_attempts() returns trigger language plpgsql as $$
begin
    insert into source_attempt_total as total (source_id, outcome, attempts)
    select source_id, outcome, count(*) from added where outcome is not null group by 1, 2
        on conflict (source_id, outcome) do update set attempts = total.attempts + excluded.attempts;
    insert into report (attempt_id)
    select distinct on (source_id) id from added where outcome is not null order by source_id, due_at desc
        on conflict do nothing;
    return null;
end $$;

create trigger source_attempt_missed after insert on source_attempt referencing new table as added
    for each statement execute function miss_attempts();
