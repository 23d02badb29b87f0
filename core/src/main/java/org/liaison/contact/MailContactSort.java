package org.liaison.contact;

/** The orders in which a list can show contacts. */
public enum MailContactSort {
    NAME("recipient.display_name"),
    ADDRESS("address.address_key"),
    COMPANY("recipient.company");

    private final String column;

    MailContactSort(String column) {
        this.column = column;
    }

    /** An order-by clause with an unambiguous end, so that pages neither repeat nor skip a contact. */
    String orderBy(boolean descending) {
        return descending ? column + " desc, recipient.id desc" : column + ", recipient.id";
    }
}
