-- A search word is a run of letters and digits. The text search parser has other ideas of addresses and hyphens.
drop index recipient_by_words;
alter table recipient drop column words;
alter table recipient add column words tsvector not null generated always as (
    array_to_tsvector(array_remove(string_to_array(regexp_replace(
        lower(display_name || ' ' || primary_address || ' ' || coalesce(company, '')),
        '[^[:alnum:]]+', ' ', 'g'), ' '), ''))) stored;
create index recipient_by_words on recipient using gin (words) where deleted_at is null;

-- Groups whose members no import may take away unless a person approves it.
alter table recipient add column protected boolean not null default false;

-- PostgreSQL checks foreign keys row by row, which costs a bulk import more than writing the rows does. These check the
-- rows of a statement together. Recipients are deleted by marking them, so there is nothing to cascade.
alter table recipient_address drop constraint recipient_address_recipient;
alter table membership drop constraint membership_group;
alter table membership drop constraint membership_member;
alter table group_owner drop constraint group_owner_group;
alter table group_owner drop constraint group_owner_owner;
-- Whatever belongs to a run is written and read by its number only, and a run is kept as long as what it did.
alter table import_row drop constraint import_row_run;
alter table import_problem drop constraint import_problem_run;
alter table import_change drop constraint import_change_run;

create function refuse_unknown_recipient() returns trigger language plpgsql as $$
declare
    referring text;
    unknown   bigint;
begin
    foreach referring in array tg_argv loop
        execute format('select added.%1$I from added left join recipient on recipient.id = added.%1$I'
                       ' where recipient.id is null limit 1', referring) into unknown;
        if unknown is not null then
            raise foreign_key_violation using message = format('%s: there is no recipient %s', tg_table_name, unknown);
        end if;
    end loop;
    return null;
end $$;

create trigger recipient_address_recipient after insert on recipient_address referencing new table as added
    for each statement execute function refuse_unknown_recipient('recipient_id');
create trigger membership_recipients after insert on membership referencing new table as added
    for each statement execute function refuse_unknown_recipient('group_id', 'member_id');
create trigger group_owner_recipients after insert on group_owner referencing new table as added
    for each statement execute function refuse_unknown_recipient('group_id', 'owner_id');

-- When the entry was written, as a transaction: what a plan could not see when it was made has happened since.
alter table audit_entry add column written_by xid8 not null default pg_current_xact_id();
create index audit_entry_by_transaction on audit_entry (written_by);

-- How far an import from this source may go without asking a person. Null stands for the general limits.
alter table source add column guard_limits jsonb;

alter table import_run
    drop column applied_through,
    add column undo_of          bigint,
    -- What the plan was made from: a PostgreSQL snapshot.
    add column planned_from     text,
    add column approved_by      text,
    add column approved_at      timestamptz,
    add column approval_reason  text,
    -- The plan that was approved, by its hash.
    add column approved_hash    text,
    add column applying_since   timestamptz,
    add constraint import_run_undo_of foreign key (undo_of) references import_run;

create index import_run_by_undone on import_run (undo_of) where undo_of is not null;
create index import_run_by_source on import_run (source_id, id desc);

alter table import_problem drop constraint import_problem_severity;
alter table import_problem add constraint import_problem_severity check (severity in ('WARNING', 'REVIEW', 'ERROR'));

-- The parts in which a plan is applied, each in one transaction. All parts of a phase come before those of the next.
create table import_chunk (
    run_id     bigint   not null,
    first_seq  bigint   not null,
    last_seq   bigint   not null,
    phase      smallint not null,
    applied_at timestamptz,
    applied_by xid8,

    constraint import_chunk_pkey primary key (run_id, first_seq),
    constraint import_chunk_run foreign key (run_id) references import_run on delete cascade
);

create index import_chunk_by_transaction on import_chunk (applied_by) where applied_by is not null;

-- What a plan does to the members of each group. Its changes of a group's members are numbered in one row.
create table import_group_change (
    run_id    bigint not null,
    group_id  bigint not null,
    first_seq bigint not null,
    last_seq  bigint not null,
    added     bigint not null,
    removed   bigint not null,
    -- How many members the group had when the plan was made.
    members   bigint not null,

    constraint import_group_change_pkey primary key (run_id, group_id),
    constraint import_group_change_run foreign key (run_id) references import_run on delete cascade
);

create index import_group_change_by_group on import_group_change (group_id, run_id desc);

drop index import_change_by_record;
create index import_change_by_recipient on import_change (recipient_id);
create index import_change_by_created_group on import_change (group_id) where action = 'GROUP_CREATED';

-- Limits that a plan exceeds, so that a person has to look at it.
create table import_guard (
    run_id   bigint  not null,
    code     text    not null,
    message  text    not null,
    -- What was found and what would have been let through, and how many groups it concerns.
    found    numeric not null,
    allowed  numeric not null,
    groups   text[]  not null default '{}',

    constraint import_guard_pkey primary key (run_id, code),
    constraint import_guard_run foreign key (run_id) references import_run on delete cascade
);

-- What a person said a record means that fits several contacts.
create table import_decision (
    run_id       bigint not null,
    record       bigint not null,
    -- CONTACT: it means a contact that exists; NEW: somebody new; LEAVE_OUT: it is not taken.
    choice       text   not null,
    recipient_id bigint,
    decided_by   text   not null,
    decided_at   timestamptz not null default now(),

    constraint import_decision_pkey primary key (run_id, record),
    constraint import_decision_choice check ((choice = 'CONTACT') = (recipient_id is not null)
                                             and choice in ('CONTACT', 'NEW', 'LEAVE_OUT')),
    constraint import_decision_run foreign key (run_id) references import_run on delete cascade
);

-- People whom no import puts into a group again, or into any.
create table suppression (
    id          bigint generated always as identity primary key,
    address_key text        not null collate "C",
    -- Null for all groups, and for the address book.
    group_id    bigint,
    reason      text        not null,
    actor       text        not null,
    since       timestamptz not null default now(),

    constraint suppression_reason_length check (char_length(reason) between 1 and 500)
);

create unique index suppression_unique on suppression (address_key, coalesce(group_id, 0));

-- What happened to whom. The applied changes of imports are entries themselves; nothing is written twice.
create view audit_log as
select audit_entry.at, audit_entry.id as number, audit_entry.actor, audit_entry.action, audit_entry.recipient_id,
       audit_entry.group_id, audit_entry.before, audit_entry.after, audit_entry.run_id, audit_entry.record
  from audit_entry
union all
select import_chunk.applied_at, import_change.seq, import_run.requested_by, import_change.action,
       import_change.recipient_id, import_change.group_id, nullif(import_change.before, '{}'),
       case when import_change.action = 'CONTACT_CREATED'
            then jsonb_strip_nulls(jsonb_build_object('externalAddress', import_row.address,
                                                      'displayName', import_row.display_name,
                                                      'hidden', nullif(import_row.hidden, false)))
                 || import_row.fields || coalesce(import_change.after, '{}')
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
