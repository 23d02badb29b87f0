-- Counts the changes of a source's settings; a change is made to the version that somebody saw.
alter table source add column version bigint not null default 0;
