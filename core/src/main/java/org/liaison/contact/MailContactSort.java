package org.liaison.contact;

/** The orders in which a list can show contacts. */
public enum MailContactSort {
    NAME("display_name"),
    ADDRESS("address_key"),
    COMPANY("company");

    private final String column;

    MailContactSort(String column) {
        this.column = column;
    }

    /** What has to be joined to the table {@code contact} for the order; empty where it has the column itself. */
    String join(boolean deleted) {
        return this != ADDRESS ? "" : """
                join recipient_address on recipient_id = id and position = 0 and %s
                """.formatted(deleted ? "not live" : "live");
    }

    /** An order-by clause with an unambiguous end, so that pages neither repeat nor skip a contact. */
    String orderBy(boolean descending) {
        return descending ? column + " desc, id desc" : column + ", id";
    }
}
