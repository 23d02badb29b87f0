package org.liaison.contact;

/** The orders in which a list can show contacts; each has an index. */
public enum MailContactSort {
    NAME("display_name"),
    ADDRESS("primary_address collate \"und-x-icu\""),
    COMPANY("company");

    private final String expression;

    MailContactSort(String expression) {
        this.expression = expression;
    }

    /** An order-by clause with an unambiguous end, so that pages neither repeat nor skip a contact. */
    String orderBy(boolean descending) {
        return descending ? expression + " desc, id desc" : expression + ", id";
    }
}
