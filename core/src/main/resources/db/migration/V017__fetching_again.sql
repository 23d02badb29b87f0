-- How often a fetch is tried that fails for a reason which may pass, and within how many seconds after the first try.
alter table file_source
    add column tries         integer not null default 3,
    add column tries_seconds integer not null default 3600,

    add constraint file_source_tries check (tries between 1 and 20),
    add constraint file_source_tries_seconds check (tries_seconds between 60 and 43200);

alter table source_attempt
    -- How many fetches of this attempt have failed and are made up for.
    add column failed_tries integer not null default 0,
    -- When the next one is due; null where none is. Until then code and message say why the last one failed.
    add column try_again_at timestamptz;

-- A run that broke off is told with its attempt, which goes on with it; only when that gives up has it failed.
create or replace function report_run() returns trigger language plpgsql as $$
begin
    insert into report (run_id)
    select new.id
     where not exists (select from source_attempt
                        where run_id = new.id and (dry_run or new.state = 'FAILED' and ended_at is null))
        on conflict do nothing;
    return null;
end $$;

-- A file that is the one of last time is as good as an import. Where a run tells of the same failure, it is told once.
create or replace function end_attempt() returns trigger language plpgsql as $$
begin
    insert into source_attempt_total as total (source_id, outcome, attempts) values (new.source_id, new.outcome, 1)
        on conflict (source_id, outcome) do update set attempts = total.attempts + 1;
    if new.outcome = 'UNCHANGED' then
        insert into source_total as total (source_id, last_good_at) values (new.source_id, new.ended_at)
            on conflict (source_id) do update set last_good_at = excluded.last_good_at;
    end if;
    if new.outcome = 'IMPORTED' then
        return null;
    end if;
    if exists (select from import_run where id = new.run_id and state in ('FAILED', 'UNUSABLE')) then
        insert into report (run_id) values (new.run_id) on conflict do nothing;
    else
        insert into report (attempt_id) values (new.id) on conflict do nothing;
    end if;
    return null;
end $$;
