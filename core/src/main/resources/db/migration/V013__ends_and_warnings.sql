-- Few memberships have an end; those that end next are found by it.
create index membership_by_end on membership (ends_on) where ends_on is not null;

-- Contacts whose last import left a warning, so that a list finds them without reading what a million rows said.
create table contact_warning (
    recipient_id bigint not null,
    -- The run that left it.
    run_id       bigint not null,

    constraint contact_warning_pkey primary key (recipient_id)
);

create index contact_warning_by_run on contact_warning (run_id);
