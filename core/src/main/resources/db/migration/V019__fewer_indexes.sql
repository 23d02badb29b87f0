-- Most of the time of a large import goes into indexes. One by name serves contacts and the members of groups; the kind stands
-- beside the name, so that a walk along the contacts stays within it.
drop index contact_by_name;
drop index recipient_by_name;
create index recipient_by_name on recipient (display_name, id) include (kind) where deleted_at is null;

-- Nobody looks for contacts without a country.
drop index contact_by_country;
create index contact_by_country on recipient (country_or_region, id)
    where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST') and country_or_region is not null;
