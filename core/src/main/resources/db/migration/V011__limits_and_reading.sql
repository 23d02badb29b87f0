-- Counts the changes of a source's settings; a change is made to the version that somebody saw.
alter table source add column version bigint not null default 0;

-- Tells which program read the file: another may understand the same file otherwise. Null for undoing.
alter table import_run add column reading_version text;
