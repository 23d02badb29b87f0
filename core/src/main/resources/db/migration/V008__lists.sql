-- By name, members of a group are walked among everybody, of whatever kind.
create index recipient_by_name on recipient (display_name, id) where deleted_at is null;
create index contact_by_address on recipient (primary_address collate "und-x-icu", id)
    where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST');

-- How many recipients there are is the sum of what each statement changed, so that no list has to count a million rows.
-- Statements only add lines: nobody waits for a counter that somebody else's transaction holds.
create table recipient_tally (
    id      bigint generated always as identity primary key,
    kind    text    not null,
    deleted boolean not null,
    change  bigint  not null
);

create function tally_recipients() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        delete from recipient_tally;
        return null;
    elsif tg_op = 'INSERT' then
        insert into recipient_tally (kind, deleted, change)
        select kind, deleted_at is not null, count(*) from arrived group by 1, 2;
    elsif tg_op = 'DELETE' then
        insert into recipient_tally (kind, deleted, change)
        select kind, deleted_at is not null, -count(*) from gone group by 1, 2;
    else
        insert into recipient_tally (kind, deleted, change)
        select kind, deleted, sum(change)
          from (select kind, deleted_at is not null as deleted, 1 as change from arrived
                union all
                select kind, deleted_at is not null, -1 from gone) changes
         group by 1, 2
        having sum(change) <> 0;
    end if;
    -- Now and then many lines become few. What another transaction is folding stays as it is.
    if (select count(*) from recipient_tally) > 500 then
        with line as (
            select id from recipient_tally for update skip locked),
        folded as (
            delete from recipient_tally using line where recipient_tally.id = line.id
            returning kind, deleted, change)
        insert into recipient_tally (kind, deleted, change)
        select kind, deleted, sum(change) from folded group by 1, 2;
    end if;
    return null;
end
$$;

insert into recipient_tally (kind, deleted, change)
select kind, deleted_at is not null, count(*) from recipient group by 1, 2;

create trigger recipient_tally_insert after insert on recipient
    referencing new table as arrived for each statement execute function tally_recipients();
create trigger recipient_tally_update after update on recipient
    referencing old table as gone new table as arrived for each statement execute function tally_recipients();
create trigger recipient_tally_delete after delete on recipient
    referencing old table as gone for each statement execute function tally_recipients();
create trigger recipient_tally_truncate after truncate on recipient
    for each statement execute function tally_recipients();
