-- Whom a group accepts mail from, whom it refuses, and whose mail passes without approval (Exchange:
-- AcceptMessagesOnlyFromSendersOrMembers, RejectMessagesFromSendersOrMembers, BypassModerationFromSendersOrMembers).
-- Without a line in its accept list a group accepts everybody. A line stays while its recipient is deleted, and matches nobody.
create table listed_sender (
    id           bigint generated always as identity primary key,
    group_id     bigint not null,
    list         text   not null,
    recipient_id bigint,
    address      text,
    address_key  text collate "C",
    domain       text collate "C",

    constraint listed_sender_list check (list in ('ACCEPT', 'REJECT', 'BYPASS')),
    constraint listed_sender_is_one_thing check (num_nonnulls(recipient_id, address_key, domain) = 1),
    constraint listed_sender_unique unique nulls not distinct (group_id, list, recipient_id, address_key, domain)
);

create index listed_sender_by_recipient on listed_sender (recipient_id) where recipient_id is not null;

-- How a group has its messages approved; a group without a line does not (Exchange: ModerationEnabled,
-- SendModerationNotifications, BypassNestedModerationEnabled).
create table moderation (
    group_id      bigint  not null,
    enabled       boolean not null,
    notifications text    not null,
    bypass_nested boolean not null,

    constraint moderation_pkey primary key (group_id),
    constraint moderation_notifications check (notifications in ('ALWAYS', 'INTERNAL', 'NEVER'))
);

-- Who approves (Exchange: ModeratedBy).
create table moderator (
    group_id     bigint not null,
    moderator_id bigint not null,

    constraint moderator_pkey primary key (group_id, moderator_id)
);

create index moderator_by_moderator on moderator (moderator_id);

create trigger moderation_group after insert on moderation referencing new table as added
    for each statement execute function refuse_unknown_recipient('group_id');
create trigger moderator_recipients after insert on moderator referencing new table as added
    for each statement execute function refuse_unknown_recipient('group_id', 'moderator_id');
create trigger listed_sender_group after insert on listed_sender referencing new table as added
    for each statement execute function refuse_unknown_recipient('group_id');

-- Whether a group restricts its senders otherwise than by asking for authentication, which large groups have to.
create function has_delivery_management(group_id bigint) returns boolean stable language sql
    return exists (select from moderation where moderation.group_id = $1 and enabled)
        or exists (select from listed_sender where listed_sender.group_id = $1 and list = 'ACCEPT');

-- Settings of groups that differ from what a new group has (Exchange: Set-DistributionGroup).
create table group_setting (
    group_id           bigint  not null,
    join_restriction   text    not null,
    depart_restriction text    not null,
    bcc_blocked        boolean not null,
    -- Who gets non-delivery reports: never nobody, for without a return path servers outside drop messages in silence.
    reports            text    not null,
    oof_to_originator  boolean not null,

    constraint group_setting_pkey primary key (group_id),
    constraint group_setting_join check (join_restriction in ('OPEN', 'CLOSED', 'APPROVAL_REQUIRED')),
    constraint group_setting_depart check (depart_restriction in ('OPEN', 'CLOSED')),
    constraint group_setting_reports check (reports in ('ORIGINATOR', 'MANAGER'))
);

-- Who sends as the group, or on its behalf (Exchange: SendAs, GrantSendOnBehalfTo).
create table group_delegate (
    group_id    bigint not null,
    delegate_id bigint not null,
    permission  text   not null,

    constraint group_delegate_pkey primary key (group_id, permission, delegate_id),
    constraint group_delegate_permission check (permission in ('SEND_AS', 'SEND_ON_BEHALF'))
);

create index group_delegate_by_delegate on group_delegate (delegate_id);

create trigger group_setting_group after insert on group_setting referencing new table as added
    for each statement execute function refuse_unknown_recipient('group_id');
create trigger group_delegate_recipients after insert on group_delegate referencing new table as added
    for each statement execute function refuse_unknown_recipient('group_id', 'delegate_id');
