-- One file taken in, from upload to result.
create table import_run (
    id              bigint generated always as identity primary key,
    source_id       bigint      not null default 1,
    state           text        not null,
    mode            text        not null,
    create_groups   boolean     not null default false,
    -- Groups chosen beside the file, by address, alias or name; every row's contact joins them.
    target_groups   text[]      not null default '{}',
    requested_by    text        not null,
    created_at      timestamptz not null default now(),
    finished_at     timestamptz,

    file_name       text        not null,
    file_path       text        not null,
    file_sha256     text        not null,
    file_bytes      bigint      not null,
    -- What a person said about the file instead of leaving it to the sniffer.
    chosen_charset  text,
    chosen_delimiter text,
    chosen_mapping  jsonb       not null default '{}',
    -- How it was read.
    charset         text,
    byte_order_mark boolean     not null default false,
    delimiter       text,
    header_record   integer,
    columns         text[],
    mapping         jsonb,

    rows_read       bigint      not null default 0,
    counts          jsonb,
    changes         bigint      not null default 0,
    plan_hash       text,
    -- Changes of the plan up to this number have been applied.
    applied_through bigint      not null default 0,
    staging_since   timestamptz,
    stage_millis    bigint      not null default 0,
    plan_millis     bigint      not null default 0,
    apply_millis    bigint      not null default 0,
    -- Why the run could not go on, for the person who started it.
    error_code      text,
    error_message   text,

    constraint import_run_source foreign key (source_id) references source,
    constraint import_run_state check (state in ('RECEIVED', 'STAGED', 'PLANNED', 'NO_CHANGE', 'HELD',
        'AWAITING_APPROVAL', 'APPLYING', 'APPLIED', 'APPLIED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'UNDONE',
        'PARTLY_UNDONE', 'UNUSABLE')),
    constraint import_run_mode check (mode in ('ADD_ONLY', 'ADD_AND_FILL', 'ADD_AND_UPDATE', 'UPDATE_ONLY',
        'REMOVE_LISTED', 'FULL_SYNC'))
);

-- The records of a file as they were read, and what they say once understood. Rows are only ever added.
create table import_row (
    run_id          bigint not null,
    -- Position among all records of the file, and the physical line where it starts; both from 1.
    record          bigint not null,
    line            bigint not null,
    cells           text[] not null,
    -- Null where the record has no usable address.
    address         text,
    address_key     text collate "C",
    proxy_addresses text[],
    proxy_keys      text[],
    hidden          boolean,
    -- What a new contact is called.
    display_name    text,
    -- Contact fields by name; empty cells are left out.
    fields          jsonb,
    groups          text[],

    constraint import_row_pkey primary key (run_id, record),
    constraint import_row_run foreign key (run_id) references import_run on delete cascade
);

-- What is wrong, or worth knowing, about a record. An error rejects its record.
create table import_problem (
    run_id      bigint  not null,
    record      bigint  not null,
    line        bigint  not null,
    column_name text,
    code        text    not null,
    severity    text    not null,
    message     text    not null,
    -- READ or PLAN: what planning found is found anew when it plans again.
    found_by    text    not null default 'PLAN',

    constraint import_problem_run foreign key (run_id) references import_run on delete cascade,
    constraint import_problem_severity check (severity in ('WARNING', 'ERROR'))
);

create index import_problem_by_record on import_problem (run_id, record);

-- The groups that a file or its uploader names, as written, and which group each name means.
create table import_group (
    run_id         bigint  not null,
    name           text    not null,
    -- What a group would have to be called to be meant: the key of an address, or a name in lower case.
    name_key       text    not null,
    by_address     boolean not null,
    -- Whether every record's contact joins it.
    target         boolean not null,
    -- What a new group of this name would get; null where the name does not yield an address.
    alias          text,
    address        text,
    address_key    text collate "C",
    -- UNKNOWN until it is looked up; then KNOWN, NEW (the plan creates it), or why nobody can be added to it.
    standing       text    not null default 'UNKNOWN',
    group_id       bigint,
    -- False for Microsoft 365 groups, which take guests only.
    takes_contacts boolean not null default true,

    constraint import_group_pkey primary key (run_id, name),
    constraint import_group_run foreign key (run_id) references import_run on delete cascade
);

-- The plan of a run: what will be, or has been, changed. What is previewed is what is applied.
create table import_change (
    run_id       bigint not null,
    seq          bigint not null,
    record       bigint,
    action       text   not null,
    recipient_id bigint,
    group_id     bigint,
    -- Version of the recipient that the change was planned for.
    base_version bigint,
    before       jsonb,
    after        jsonb,

    constraint import_change_pkey primary key (run_id, seq),
    constraint import_change_run foreign key (run_id) references import_run on delete cascade
);

create index import_change_by_record on import_change (run_id, record);

-- Planned changes that could not be made, with the reason.
create table import_failure (
    run_id  bigint not null,
    seq     bigint not null,
    code    text   not null,
    message text   not null,

    constraint import_failure_pkey primary key (run_id, seq),
    constraint import_failure_run foreign key (run_id) references import_run on delete cascade
);
