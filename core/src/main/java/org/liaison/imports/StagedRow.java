package org.liaison.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;

/**
 * One record of a file, understood.
 *
 * @param record its position among all records of the file, from 1
 * @param line the physical line where it starts, from 1
 * @param cells what the file says, unchanged
 * @param address the person's external address; null where there is no usable one, and then a problem says why
 * @param proxyAddresses further addresses of the person
 * @param hidden whether address lists leave the person out; null where the file does not say
 * @param action what the row itself asks for; null where the file does not say
 * @param fields what the file says of the person; empty cells are left out
 * @param cleared the fields that the row empties
 * @param groups the groups it names, as written
 * @param problems what is wrong or worth knowing
 */
public record StagedRow(
        long record,
        long line,
        List<String> cells,
        @Nullable SmtpAddress address,
        List<SmtpAddress> proxyAddresses,
        @Nullable Boolean hidden,
        @Nullable RowAction action,
        Map<ContactField, String> fields,
        Set<ContactField> cleared,
        List<String> groups,
        List<ImportProblem> problems) {

    /** What a new contact is called; null where there is no address. */
    public @Nullable String displayName() {
        return address == null ? null : ContactDetails.displayName(fields, address);
    }
}
