package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.web.component.ConflictDialog.Difference;

/**
 * What two people made of a contact.
 *
 * @param before what both had seen
 * @param mine what the one wrote who saves last
 * @param theirs what the other has saved meanwhile
 */
record ContactConflict(ContactDetails before, ContactDetails mine, ContactDetails theirs) {

    private static final String EXTERNAL_ADDRESS = "externalAddress";
    private static final String PROXY_ADDRESSES = "proxyAddresses";
    private static final String HIDDEN = "hidden";

    /** What differs, in the order of the form. */
    List<Difference> differences() {
        var differences = new ArrayList<Difference>();
        add(
                differences,
                EXTERNAL_ADDRESS,
                translate("contact.external-address"),
                before.externalAddress().toString(),
                mine.externalAddress().toString(),
                theirs.externalAddress().toString());
        add(
                differences,
                PROXY_ADDRESSES,
                translate("contact.proxy-addresses"),
                text(before.proxyAddresses()),
                text(mine.proxyAddresses()),
                text(theirs.proxyAddresses()));
        for (var field : ContactField.values()) {
            add(
                    differences,
                    field.key(),
                    translate("property." + field.key()),
                    text(before.get(field)),
                    text(mine.get(field)),
                    text(theirs.get(field)));
        }
        add(
                differences,
                HIDDEN,
                translate("contact.hidden"),
                text(before.hidden()),
                text(mine.hidden()),
                text(theirs.hidden()));
        return differences;
    }

    /**
     * The contact with some properties as the one wrote them and the others as they are now.
     *
     * @param chosen the names of those that differ and are to be as they were written
     */
    ContactDetails merged(Set<String> chosen) {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            fields.put(field, text((chosen.contains(field.key()) ? mine : theirs).get(field)));
        }
        return new ContactDetails(
                (chosen.contains(EXTERNAL_ADDRESS) ? mine : theirs).externalAddress(),
                (chosen.contains(PROXY_ADDRESSES) ? mine : theirs).proxyAddresses(),
                fields,
                (chosen.contains(HIDDEN) ? mine : theirs).hidden());
    }

    private static void add(
            List<Difference> differences, String name, String label, String before, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            differences.add(new Difference(name, label, before, mine, theirs));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String text(List<SmtpAddress> addresses) {
        return addresses.stream().map(SmtpAddress::toString).collect(Collectors.joining(", "));
    }

    private static String text(boolean value) {
        return translate(value ? "value.yes" : "value.no");
    }
}
