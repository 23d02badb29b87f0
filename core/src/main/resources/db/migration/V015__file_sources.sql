-- Sources whose files are fetched without anybody at hand: where from, how they are taken in, and when.
create table file_source (
    source_id         bigint      not null,
    version           bigint      not null default 0,
    paused            boolean     not null default false,
    location          jsonb       not null,

    mode              text        not null,
    create_groups     boolean     not null,
    target_groups     text[]      not null,
    charset           text,
    delimiter         text,
    header_record     integer,
    mapping           jsonb       not null,
    clearing_token    text,

    -- When to fetch, as a cron expression; null for only when a person says so.
    cron              text,
    zone              text        not null,
    -- Between these times of the day nothing is fetched or applied; both or none.
    quiet_from        time,
    quiet_until       time,
    missed            text        not null,
    -- When a plan is applied; null for as soon as it is made.
    apply_at          time,

    -- Who is told how it went, and in which language.
    report_to         text,
    report_language   text        not null,

    -- Times up to this one have been attempts, or do not count.
    scheduled_through timestamptz not null default now(),

    constraint file_source_pkey primary key (source_id),
    constraint file_source_source foreign key (source_id) references source on delete cascade,
    constraint file_source_mode check (mode in ('ADD_ONLY', 'ADD_AND_FILL', 'ADD_AND_UPDATE', 'UPDATE_ONLY',
        'REMOVE_LISTED', 'FULL_SYNC')),
    constraint file_source_quiet check ((quiet_from is null) = (quiet_until is null)),
    constraint file_source_missed check (missed in ('CATCH_UP', 'SKIP'))
);

-- Passwords and tokens that people typed in, sealed with a key that is not in the database.
create table source_secret (
    source_id  bigint      not null,
    sealed     bytea       not null,
    changed_at timestamptz not null default now(),

    constraint source_secret_pkey primary key (source_id),
    constraint source_secret_source foreign key (source_id) references source on delete cascade
);

-- What came of each time at which a source was due, or a person asked for it. There is one row for each, whatever fails.
create table source_attempt (
    id           bigint generated always as identity primary key,
    source_id    bigint      not null,
    due_at       timestamptz not null,
    -- Who asked for it; null for the schedule.
    requested_by text,
    -- Whether it only shows what would change.
    dry_run      boolean     not null default false,
    started_at   timestamptz,
    ended_at     timestamptz,
    -- Null until it has ended.
    outcome      text,
    -- The last run that it began; null where it began none.
    run_id       bigint,
    -- When its plan is applied; null for as soon as it is made.
    apply_at     timestamptz,
    code         text,
    message      text,

    constraint source_attempt_source foreign key (source_id) references source on delete cascade,
    constraint source_attempt_run foreign key (run_id) references import_run,
    constraint source_attempt_once unique (source_id, due_at),
    constraint source_attempt_outcome check (outcome in ('IMPORTED', 'UNCHANGED', 'NOTHING_THERE', 'FAILED', 'MISSED')),
    constraint source_attempt_ended check ((ended_at is null) = (outcome is null))
);

create index source_attempt_open on source_attempt (id) where ended_at is null;
create index source_attempt_by_run on source_attempt (run_id) where run_id is not null;
create index source_attempt_to_apply on source_attempt (apply_at) where apply_at is not null;

-- The files that attempts fetched, each with the run that takes it in.
create table source_file (
    run_id      bigint      not null,
    attempt_id  bigint      not null,
    source_id   bigint      not null,
    -- When the file was last changed where it came from, as far as that is known.
    modified_at timestamptz,
    -- What a web server calls this state of the file (RFC 9110, 8.8).
    etag        text,
    -- Where the file is still to be moved to and from, in a folder; null once that is done, or where nothing is moved.
    move_from   text,
    move_to     text,

    constraint source_file_pkey primary key (run_id),
    constraint source_file_run foreign key (run_id) references import_run,
    constraint source_file_attempt foreign key (attempt_id) references source_attempt on delete cascade
);

create index source_file_by_source on source_file (source_id, run_id desc);
create index source_file_by_attempt on source_file (attempt_id);

-- What several processes have to do and when, as db-scheduler keeps it.
create table scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,

    constraint scheduled_task_pkey primary key (task_name, task_instance)
);

create index scheduled_task_by_time on scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on scheduled_task (last_heartbeat);
