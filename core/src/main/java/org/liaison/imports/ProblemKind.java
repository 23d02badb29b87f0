package org.liaison.imports;

import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportProblem.Severity;

/** What can be wrong with a record. Codes are stable; the first digit tells the stage that finds it. */
public enum ProblemKind {
    ROW_TOO_MANY_CELLS("ROW-202", Severity.WARNING, "The record has more cells than there are columns"),
    ROW_UNCLOSED_QUOTE("ROW-203", Severity.ERROR, "A quoted cell begins here and is not closed"),
    ROW_STRAY_QUOTE(
            "ROW-204",
            Severity.WARNING,
            "Quotes do not stand where they should; they were read as they seem to be meant"),
    FIELD_TOO_LONG("ROW-205", Severity.WARNING, "The value is too long or not allowed here and was left out"),
    FIELD_LONGER_THAN_EXCHANGE("ROW-206", Severity.WARNING, "The value is longer than Exchange would store"),
    LETTERS_LOST(
            "ROW-207",
            Severity.WARNING,
            "Letters with accents were lost before the file came here; save it as UTF-8 where it comes from"),
    ROW_CONTROL_CHARACTERS(
            "ROW-208", Severity.WARNING, "The record has characters that cannot be seen; they were removed"),
    VALUE_NOT_UNDERSTOOD("MAP-302", Severity.WARNING, "The value is neither yes nor no and was left out"),
    ACTION_NOT_UNDERSTOOD("MAP-305", Severity.ERROR, "The action is none of add, update and delete"),
    NOT_CLEARABLE("MAP-306", Severity.WARNING, "This cannot be emptied; it was left as it is"),
    ADDRESS_MISSING("ADDR-400", Severity.ERROR, "The record has no e-mail address"),
    ADDRESS_INVALID("ADDR-401", Severity.ERROR, "This is not an e-mail address"),
    FURTHER_ADDRESS_INVALID("ADDR-402", Severity.WARNING, "One of several addresses is not valid and was left out"),
    ADDRESS_INTERNAL(
            "ADDR-403", Severity.ERROR, "The address lies in one of your own domains, so it is not a contact's"),
    PROXY_ADDRESS_TAKEN(
            "ADDR-404", Severity.WARNING, "A further address belongs to somebody else already and was left out"),
    TOO_MANY_ADDRESSES("ADDR-405", Severity.WARNING, "A person has at most 400 addresses; the others were left out"),
    ADDRESS_OF_OTHER_KIND(
            "ADDR-406", Severity.WARNING, "An address that is not for internet mail (X500, EX) was left out"),
    ADDRESSES_OF_SEVERAL_PEOPLE("ADDR-407", Severity.ERROR, "The cell names several people; give each of them a row"),
    DUPLICATE_CONFLICT(
            "IDENT-501", Severity.WARNING, "An earlier row says something else of this person; that row was taken"),
    SEVERAL_CONTACTS(
            "IDENT-502", Severity.REVIEW, "The addresses of this row belong to different contacts; choose one of them"),
    ADDRESS_OF_MAILBOX_OR_GROUP("IDENT-503", Severity.ERROR, "The address belongs to a mailbox or a group"),
    CONTACT_UNKNOWN("IDENT-504", Severity.ERROR, "There is no such contact to update"),
    LEFT_OUT("IDENT-505", Severity.ERROR, "The row was left out by decision"),
    GROUP_UNKNOWN("GROUP-601", Severity.WARNING, "There is no such group; nobody was added to it"),
    GROUP_AMBIGUOUS("GROUP-602", Severity.WARNING, "Several groups have this name; use the group's address"),
    GROUP_TAKES_GUESTS_ONLY(
            "GROUP-603",
            Severity.WARNING,
            "A Microsoft 365 group takes guests, not mail contacts; add the person there"),
    GROUP_TOO_LARGE("GROUP-604", Severity.WARNING, "The group would become too large; nobody was added to it"),
    GROUP_NEEDS_DOMAIN(
            "GROUP-605", Severity.WARNING, "The group could not be created: its address needs an accepted domain"),
    GROUP_ADDRESS_TAKEN(
            "GROUP-606", Severity.WARNING, "The group could not be created: its address belongs to somebody else"),
    GROUP_NAME_UNUSABLE("GROUP-607", Severity.WARNING, "The group could not be created: its name yields no address"),
    ROLE_NOT_IMPORTED("GROUP-608", Severity.WARNING, "Imported as a member; owners and managers are set by hand"),
    OPTED_OUT("POLICY-702", Severity.ERROR, "The person opted out of mail, or the record is marked as deleted"),
    SUPPRESSED("POLICY-701", Severity.WARNING, "The person is suppressed and was not added"),
    SUPPRESSED_IN_GROUP("POLICY-703", Severity.WARNING, "The person is suppressed for a group and was not added to it"),
    CHANGED_SINCE("UNDO-901", Severity.WARNING, "Somebody changed this since, so it stays"),
    RECIPIENT_GONE("UNDO-902", Severity.WARNING, "The group or the contact was deleted since"),
    ADDRESS_TAKEN_SINCE("UNDO-903", Severity.WARNING, "The contact's address belongs to somebody else now"),
    NOT_BROUGHT_BACK("UNDO-904", Severity.WARNING, "The person was suppressed since and was not brought back");

    private final String code;
    private final Severity severity;
    private final String message;

    ProblemKind(String code, Severity severity, String message) {
        this.code = code;
        this.severity = severity;
        this.message = message;
    }

    public String code() {
        return code;
    }

    String message() {
        return message;
    }

    Severity severity() {
        return severity;
    }

    /** The problem in a certain place of a file. */
    public ImportProblem at(long line, long record, @Nullable String column) {
        return new ImportProblem(line, record, column, code, severity, message);
    }
}
