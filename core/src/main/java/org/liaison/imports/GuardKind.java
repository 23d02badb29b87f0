package org.liaison.imports;

/** What can be suspicious about a plan. Codes are stable. */
enum GuardKind {
    NO_ROWS("GUARD-801", "The file has no rows"),
    HEADER_CHANGED("GUARD-802", "The columns are not those of this source's last import"),
    FILE_SHRUNKEN("GUARD-803", "The file has far fewer rows than this source's last imports"),
    TOO_MANY_ERRORS("GUARD-804", "Too many rows are rejected"),
    GROUP_LOSES_MEMBERS("GUARD-805", "A group would lose too many of its members"),
    TOO_MANY_REMOVALS("GUARD-806", "Too many memberships would end"),
    GROUP_EMPTIED("GUARD-807", "A group would lose all its members"),
    PROTECTED_GROUP("GUARD-808", "A protected group would lose members"),
    TOO_MANY_OVERWRITTEN("GUARD-809", "Too many contacts would be overwritten; was a wrong column mapped?"),
    TOO_MANY_CREATED("GUARD-810", "Far more contacts would be created than this source usually names"),
    CONTACTS_DELETED("GUARD-811", "Too many contacts would be deleted"),
    ROWS_UNDECIDED("GUARD-812", "Rows wait for a person to say whom they mean; nothing else is to be done"),
    UNREADABLE_ROWS("GUARD-813", "Rows that cannot be read may mean members who would be removed");

    private final String code;
    private final String message;

    GuardKind(String code, String message) {
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
