package org.liaison.batch.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.contact.ContactField;

/**
 * A meaning that a column of a file can have.
 *
 * @param key the name in scripts, stored mappings and the command line, such as {@code externalAddress}
 * @param contactField the property of a contact that it fills; null if it fills none
 */
public record ImportField(String key, @Nullable ContactField contactField) {

    /** Where the person's mail really goes, and what tells one person from another. */
    public static final ImportField EXTERNAL_ADDRESS = new ImportField("externalAddress", null);

    /** Further addresses of the same person. */
    public static final ImportField PROXY_ADDRESS = new ImportField("proxyAddress", null);

    /** The groups that the person shall be in; one or several in a cell. */
    public static final ImportField GROUPS = new ImportField("groups", null);

    /** The one group of a row, in a file with one row per membership. */
    public static final ImportField GROUP = new ImportField("group", null);

    /** Member, manager or owner. */
    public static final ImportField MEMBER_ROLE = new ImportField("memberRole", null);

    /** Whether the row adds, changes or removes the person. */
    public static final ImportField ACTION = new ImportField("action", null);

    /** Whether, or since when, the person wants no mail, or the record is deleted where it comes from. */
    public static final ImportField OPTED_OUT = new ImportField("optedOut", null);

    /** Whether address lists leave the contact out. */
    public static final ImportField HIDDEN = new ImportField("hidden", null);

    private static final Set<ContactField> TELEPHONES = Set.of(
            ContactField.PHONE,
            ContactField.HOME_PHONE,
            ContactField.OTHER_TELEPHONE,
            ContactField.MOBILE_PHONE,
            ContactField.FAX,
            ContactField.PAGER);

    private static final List<ImportField> ALL = Stream.of(
                    Stream.of(EXTERNAL_ADDRESS, PROXY_ADDRESS),
                    Arrays.stream(ContactField.values()).map(ImportField::of),
                    Stream.of(GROUPS, GROUP, MEMBER_ROLE, HIDDEN, ACTION, OPTED_OUT))
            .flatMap(fields -> fields)
            .toList();

    /** The meaning that fills a property of a contact. */
    public static ImportField of(ContactField field) {
        return new ImportField(field.key(), field);
    }

    /** The meaning with this name, such as {@code externalAddress} or {@code displayName}. */
    public static Optional<ImportField> withKey(String key) {
        return ALL.stream().filter(field -> field.key.equals(key)).findFirst();
    }

    /** Every meaning, in the order in which a person would want to choose from them. */
    public static List<ImportField> all() {
        return ALL;
    }

    /** Whether its values are numbers to call. */
    boolean isTelephone() {
        return contactField != null && TELEPHONES.contains(contactField);
    }

    /** Whether several columns of a file may have it. */
    public boolean isRepeatable() {
        return equals(PROXY_ADDRESS) || equals(GROUPS) || equals(OPTED_OUT);
    }
}
