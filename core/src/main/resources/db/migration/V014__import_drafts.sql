-- A run may wait while a person still says how its file is to be read: DRAFT.
alter table import_run drop constraint import_run_state;
alter table import_run
    -- The record that names the columns, where a person said so: 0 for none, null to find out.
    add chosen_header integer,
    -- About how many rows its file has, judged by its beginning; for telling how long reading takes.
    add expected_rows bigint,
    add constraint import_run_chosen_header check (chosen_header >= 0),
    add constraint import_run_state check (state in ('DRAFT', 'RECEIVED', 'STAGED', 'PLANNED', 'NO_CHANGE', 'HELD',
        'AWAITING_APPROVAL', 'APPLYING', 'APPLIED', 'APPLIED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'UNDONE',
        'PARTLY_UNDONE', 'UNUSABLE'));
