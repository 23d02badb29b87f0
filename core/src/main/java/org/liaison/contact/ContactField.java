package org.liaison.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text properties of a mail contact, named as Exchange's Set-MailContact and Set-Contact name them. One list for the
 * form, the import's mapping, the export, the audit and the SQL: a property is added here and in a migration.
 *
 * <p>The length of a value counts in code points. {@link #maxLength()} is refused above; {@link #exchangeLength()} is what
 * Exchange stores, so a longer value is accepted here and warned about.
 */
public enum ContactField {
    DISPLAY_NAME("displayName", 256),
    FIRST_NAME("firstName", 64),
    INITIALS("initials", 6),
    LAST_NAME("lastName", 64),
    ALIAS("alias", 64),
    COMPANY("company", 64),
    DEPARTMENT("department", 64),
    TITLE("title", 128),
    OFFICE("office", 128),
    PHONE("phone", 64),
    MOBILE_PHONE("mobilePhone", 64),
    HOME_PHONE("homePhone", 64),
    OTHER_TELEPHONE("otherTelephone", 64),
    PAGER("pager", 64),
    FAX("fax", 64),
    STREET_ADDRESS("streetAddress", 1024),
    CITY("city", 128),
    STATE_OR_PROVINCE("stateOrProvince", 128),
    POSTAL_CODE("postalCode", 40),
    COUNTRY_OR_REGION("countryOrRegion", 128),
    WEB_PAGE("webPage", 2048),
    NOTES("notes", 1024),
    MAIL_TIP("mailTip", 175),
    CUSTOM_ATTRIBUTE_1("customAttribute1", 1024),
    CUSTOM_ATTRIBUTE_2("customAttribute2", 1024),
    CUSTOM_ATTRIBUTE_3("customAttribute3", 1024),
    CUSTOM_ATTRIBUTE_4("customAttribute4", 1024),
    CUSTOM_ATTRIBUTE_5("customAttribute5", 1024),
    CUSTOM_ATTRIBUTE_6("customAttribute6", 1024),
    CUSTOM_ATTRIBUTE_7("customAttribute7", 1024),
    CUSTOM_ATTRIBUTE_8("customAttribute8", 1024),
    CUSTOM_ATTRIBUTE_9("customAttribute9", 1024),
    CUSTOM_ATTRIBUTE_10("customAttribute10", 1024),
    CUSTOM_ATTRIBUTE_11("customAttribute11", 1024),
    CUSTOM_ATTRIBUTE_12("customAttribute12", 1024),
    CUSTOM_ATTRIBUTE_13("customAttribute13", 1024),
    CUSTOM_ATTRIBUTE_14("customAttribute14", 1024),
    CUSTOM_ATTRIBUTE_15("customAttribute15", 1024);

    private static final Map<String, ContactField> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(ContactField::key, Function.identity()));

    private final String key;
    private final int exchangeLength;

    ContactField(String key, int exchangeLength) {
        this.key = key;
        this.exchangeLength = exchangeLength;
    }

    /** The field with this name in scripts, JSON and audit entries, such as {@code displayName}. */
    public static Optional<ContactField> withKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The name in scripts, JSON and audit entries, such as {@code displayName}. */
    public String key() {
        return key;
    }

    /** The longest value Exchange stores. */
    public int exchangeLength() {
        return exchangeLength;
    }

    /** The longest value Liaison stores: Exchange's limit where Microsoft documents one, otherwise a generous one. */
    public int maxLength() {
        return switch (this) {
            case DISPLAY_NAME, ALIAS, MAIL_TIP -> exchangeLength;
            // Lists are sorted or filtered by it, and an entry of an index has 2,704 bytes at the most.
            case COMPANY, COUNTRY_OR_REGION -> 512;
            case NOTES -> 32_768;
            default -> Math.max(exchangeLength, 1024);
        };
    }

    /** The column of the table {@code recipient} that holds it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
