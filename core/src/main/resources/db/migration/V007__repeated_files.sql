-- The run that took the same file in before, with nothing changed since; only such runs have one.
alter table import_run
    add repeats bigint,
    add constraint import_run_repeats foreign key (repeats) references import_run;
