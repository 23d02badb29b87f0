package org.liaison.contact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.address.InvalidMailAliasException;
import org.liaison.address.MailAlias;
import org.liaison.address.SmtpAddress;

/**
 * What is said of a mail contact or guest.
 *
 * @param externalAddress where the person's mail really goes; its primary SMTP address (Exchange: ExternalEmailAddress)
 * @param proxyAddresses further addresses of the same person; without the external one and without repetitions, at most 399
 * @param fields the text properties; blank ones are left out. A missing display name is made from first and last name,
 *     or else from the address, as Exchange requires one
 * @param hidden whether address lists leave the person out (Exchange: HiddenFromAddressListsEnabled)
 */
public record ContactDetails(
        SmtpAddress externalAddress,
        List<SmtpAddress> proxyAddresses,
        Map<ContactField, String> fields,
        boolean hidden) {

    /** Exchange's limit for a recipient, the primary address included. */
    public static final int MAX_ADDRESSES = 400;

    public ContactDetails {
        proxyAddresses = proxyAddresses.stream()
                .filter(proxy -> !proxy.equals(externalAddress))
                .distinct()
                .toList();
        if (proxyAddresses.size() >= MAX_ADDRESSES) {
            throw new IllegalArgumentException("A recipient has at most 400 addresses");
        }
        var given = new EnumMap<ContactField, String>(ContactField.class);
        fields.forEach((field, value) -> {
            if (!value.isBlank()) {
                given.put(field, valid(field, value.strip()));
            }
        });
        given.put(ContactField.DISPLAY_NAME, displayName(given, externalAddress));
        fields = Map.copyOf(given);
    }

    /** A contact with nothing but an address and a name. */
    public static ContactDetails of(SmtpAddress externalAddress, String displayName) {
        return new ContactDetails(externalAddress, List.of(), Map.of(ContactField.DISPLAY_NAME, displayName), false);
    }

    /**
     * Checks a value that is not blank.
     *
     * @return the value
     * @throws InvalidContactFieldException if the field cannot hold it
     */
    public static String valid(ContactField field, String value) {
        if (value.codePointCount(0, value.length()) > field.maxLength()) {
            throw new InvalidContactFieldException(field, "At most %,d characters".formatted(field.maxLength()));
        }
        if (value.indexOf('\0') >= 0) {
            throw new InvalidContactFieldException(field, "Has a NUL character");
        }
        if (field == ContactField.ALIAS) {
            try {
                return new MailAlias(value).value();
            } catch (InvalidMailAliasException _) {
                throw new InvalidContactFieldException(field, InvalidMailAliasException.RULE);
            }
        }
        return value;
    }

    public String displayName() {
        return fields.getOrDefault(ContactField.DISPLAY_NAME, externalAddress.toString());
    }

    /** The value of a text property, or null where it is empty. */
    public @Nullable String get(ContactField field) {
        return fields.get(field);
    }

    /** All addresses, the external one first. */
    public List<SmtpAddress> addresses() {
        var all = new ArrayList<SmtpAddress>();
        all.add(externalAddress);
        all.addAll(proxyAddresses);
        return all;
    }

    /** What the audit log keeps: every property that has a value, by its name in scripts. */
    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("externalAddress", externalAddress.toString());
        if (!proxyAddresses.isEmpty()) {
            map.put(
                    "proxyAddresses",
                    proxyAddresses.stream().map(SmtpAddress::toString).toList());
        }
        for (var field : ContactField.values()) {
            var value = fields.get(field);
            if (value != null) {
                map.put(field.key(), value);
            }
        }
        if (hidden) {
            map.put("hidden", true);
        }
        return map;
    }

    /** What a person with these properties is called; the properties are valid and not blank. */
    public static String displayName(Map<ContactField, String> fields, SmtpAddress address) {
        var given = fields.get(ContactField.DISPLAY_NAME);
        if (given != null) {
            return given;
        }
        var name = (fields.getOrDefault(ContactField.FIRST_NAME, "") + " "
                        + fields.getOrDefault(ContactField.LAST_NAME, ""))
                .strip();
        return name.isEmpty() || name.length() > ContactField.DISPLAY_NAME.maxLength() ? address.toString() : name;
    }
}
