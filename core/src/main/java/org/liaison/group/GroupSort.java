package org.liaison.group;

/** The orders in which a list can show groups. */
public enum GroupSort {
    NAME("recipient.display_name"),
    ADDRESS("recipient.primary_address"),
    MEMBERS("members");

    private final String column;

    GroupSort(String column) {
        this.column = column;
    }

    String orderBy(boolean descending) {
        return descending ? column + " desc, recipient.id desc" : column + ", recipient.id";
    }
}
