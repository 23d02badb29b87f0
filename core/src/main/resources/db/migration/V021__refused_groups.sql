-- How many rows name a group to which nobody can be added; 0 for the others.
alter table import_group add column named_by bigint not null default 0;
