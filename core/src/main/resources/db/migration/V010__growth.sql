-- On which day recipients came and went, so that the sums of changes also tell how the directory has grown.
alter table recipient_tally
    add column day date not null default current_date,
    -- Whether the line is the sum of others already.
    add column folded boolean not null default false;
create index recipient_tally_to_fold on recipient_tally (id) where not folded;

truncate recipient_tally;
insert into recipient_tally (kind, deleted, change, day, folded)
select kind, false, count(*), created_at::date, true from recipient group by 1, 4
union all
select kind, false, -count(*), deleted_at::date, true from recipient where deleted_at is not null group by 1, 4
union all
select kind, true, count(*), deleted_at::date, true from recipient where deleted_at is not null group by 1, 4;

create or replace function tally_recipients() returns trigger language plpgsql as $$
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
    -- Now and then many lines become few, one for each day. What another transaction is folding stays as it is.
    if (select count(*) from recipient_tally where not folded) > 500 then
        with line as (
            select id from recipient_tally where not folded for update skip locked),
        folding as (
            delete from recipient_tally using line where recipient_tally.id = line.id
            returning kind, deleted, change, day)
        insert into recipient_tally (kind, deleted, change, day, folded)
        select kind, deleted, sum(change), day, true from folding group by 1, 2, 4 having sum(change) <> 0;
    end if;
    return null;
end
$$;
