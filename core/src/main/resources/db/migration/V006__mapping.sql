-- How sure each column's meaning is, and what tells whether a file has the header that its source had before.
alter table import_run
    add mapping_evidence   jsonb,
    add header_fingerprint text,
    -- A cell with exactly this text empties its field; null where none does.
    add clearing_token     text;

-- What the file's own action column asks for, and the fields that its row empties, by name.
alter table import_row
    add row_action text,
    add cleared    text[],
    add constraint import_row_action check (row_action in ('ADD', 'UPDATE', 'REMOVE'));

-- What the columns of a source's files mean, as last applied; one for each header that its files had.
create table source_mapping (
    source_id          bigint      not null,
    header_fingerprint text        not null,
    mapping            jsonb       not null,
    saved_at           timestamptz not null default now(),

    constraint source_mapping_pkey primary key (source_id, header_fingerprint),
    constraint source_mapping_source foreign key (source_id) references source on delete cascade
);
