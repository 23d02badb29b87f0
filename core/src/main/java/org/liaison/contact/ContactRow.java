package org.liaison.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;

/** How a contact lies in the table {@code recipient}. */
final class ContactRow {

    /** The columns of the text properties, for select and insert. */
    static final String FIELD_COLUMNS =
            Arrays.stream(ContactField.values()).map(ContactField::column).collect(Collectors.joining(", "));

    /** The named parameters of the text properties, in the order of the columns. */
    static final String FIELD_PARAMETERS = Arrays.stream(ContactField.values())
            .map(field -> ":" + field.column())
            .collect(Collectors.joining(", "));

    static final String FIELD_ASSIGNMENTS = Arrays.stream(ContactField.values())
            .map(field -> field.column() + " = :" + field.column())
            .collect(Collectors.joining(", "));

    private ContactRow() {}

    static Map<String, @Nullable Object> parameters(ContactDetails details) {
        var parameters = new HashMap<String, @Nullable Object>();
        for (var field : ContactField.values()) {
            parameters.put(field.column(), details.get(field));
        }
        parameters.put("primary_address", details.externalAddress().toString());
        parameters.put("hidden", details.hidden());
        return parameters;
    }

    /** Reads a contact from a row that has its addresses, primary first, in an array column {@code addresses}. */
    static MailContact map(ResultSet row, int number) throws SQLException {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            var value = row.getString(field.column());
            if (value != null) {
                fields.put(field, value);
            }
        }
        var addresses = addresses(row);
        var deletedAt = row.getTimestamp("deleted_at");
        return new MailContact(
                new RecipientId(row.getLong("id")),
                row.getLong("version"),
                RecipientKind.valueOf(row.getString("kind")),
                new ContactDetails(
                        addresses.getFirst(), addresses.subList(1, addresses.size()), fields, row.getBoolean("hidden")),
                deletedAt == null ? null : deletedAt.toInstant());
    }

    private static List<SmtpAddress> addresses(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("addresses").getArray())
                .map(SmtpAddress::of)
                .toList();
    }
}
