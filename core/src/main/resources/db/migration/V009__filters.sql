-- Countries sort as people expect, and are found among a million contacts. An entry of an index has 2,704 bytes at the most.
update recipient set country_or_region = left(country_or_region, 512) where char_length(country_or_region) > 512;
alter table recipient alter column country_or_region type text collate "und-x-icu";
create index contact_by_country on recipient (country_or_region, id)
    where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST');

-- Few in many, so that what they cost is little.
create index guest_by_name on recipient (display_name, id) where deleted_at is null and kind = 'GUEST';
create index hidden_contact_by_name on recipient (display_name, id)
    where deleted_at is null and hidden and kind in ('MAIL_CONTACT', 'GUEST');
create index membership_by_hand on membership (member_id) where source_id = 0;
