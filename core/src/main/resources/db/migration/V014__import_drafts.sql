-- A run may wait while a person still says how its file is to be read: DRAFT.
alter table import_run drop constraint import_run_state;
alter table import_run
    -- The record that names the columns, where a person said so: 0 for none, null to find out.
    add chosen_header integer,
    -- About how many rows its file has, judged by its beginning; for telling how long reading takes.
    add expected_rows bigint,
    -- Whether somebody wants the work on it to stop.
    add stop_asked boolean not null default false,
    -- The run whose rows a person corrected by hand; such a run says nothing of what its source usually sends.
    add corrects bigint,
    add constraint import_run_corrects foreign key (corrects) references import_run,
    add constraint import_run_chosen_header check (chosen_header >= 0),
    add constraint import_run_state check (state in ('DRAFT', 'RECEIVED', 'STAGED', 'PLANNED', 'NO_CHANGE', 'HELD',
        'AWAITING_APPROVAL', 'APPLYING', 'APPLIED', 'APPLIED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'UNDONE',
        'PARTLY_UNDONE', 'UNUSABLE'));

-- Rejected rows as a person corrected them. A new run takes them in; the one that rejected them stays as it is.
create table import_correction (
    run_id       bigint      not null,
    record       bigint      not null,
    cells        text[]      not null,
    corrected_by text        not null,
    corrected_at timestamptz not null default now(),

    constraint import_correction_pkey primary key (run_id, record),
    constraint import_correction_run foreign key (run_id) references import_run on delete cascade
);
