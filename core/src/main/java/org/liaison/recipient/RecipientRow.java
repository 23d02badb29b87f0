package org.liaison.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How a recipient is read from the columns id, kind, display_name and primary_address. */
public final class RecipientRow {

    private RecipientRow() {}

    /** Maps rows of nothing else. */
    public static Recipient map(ResultSet row, int number) throws SQLException {
        return of(row);
    }

    /** Beside other columns. */
    public static Recipient of(ResultSet row) throws SQLException {
        return new Recipient(
                new RecipientId(row.getLong("id")),
                RecipientKind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                row.getString("primary_address"));
    }
}
