package org.liaison.bench;

/**
 * A set-based merge of the staged rows into some tables, one statement for each part of it. What differs from the tables
 * lies in the temporary table {@code differing} meanwhile, as one row for each address of the file.
 *
 * @param newGroups creates groups that the file names
 * @param differing holds staged rows against the tables, and keeps those that are new, changed, or not yet members
 * @param update the contacts that changed
 * @param insertContacts the contacts that are new
 * @param insertAddresses their addresses, where these are kept apart; empty otherwise
 * @param insertMemberships the memberships that are new
 * @param deleteMemberships the ones that the file does not name
 * @param analyze the tables
 */
record MergeStatements(
        String newGroups,
        String differing,
        String update,
        String insertContacts,
        String insertAddresses,
        String insertMemberships,
        String deleteMemberships,
        String analyze) {

    /** Where the file goes first; keys compare byte by byte, which is fastest. */
    static final String STAGING = """
            create unlogged table staging (
                position      bigint generated always as identity,
                email         text,
                first_name    text,
                last_name     text,
                company       text,
                city          text,
                phone         text,
                group_address text,
                email_key     text collate "C" generated always as (lower(email)) stored,
                group_key     text collate "C" generated always as (lower(group_address)) stored
            )
            """;
}
