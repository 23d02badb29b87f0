-- How certain the encoding is in which a file is read: what was guessed is shown as a guess.
alter table import_run
    add column encoding_evidence text not null default 'GUESSED',
    add constraint import_run_encoding_evidence
        check (encoding_evidence in ('CHOSEN', 'BYTE_ORDER_MARK', 'VALID_UTF_8', 'GUESSED'));
