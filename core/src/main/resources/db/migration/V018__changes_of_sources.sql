-- Who changed a source last is asked for when two people save it at once, among all that was ever changed by hand.
create index audit_entry_by_source on audit_entry ((coalesce(after, before) ->> 'source'), id)
    where action like 'SOURCE_%';
