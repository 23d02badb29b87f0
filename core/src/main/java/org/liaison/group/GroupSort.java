package org.liaison.group;

/** The orders in which a list can show groups. */
public enum GroupSort {
    NAME("display_name"),
    ADDRESS("primary_address");

    private final String column;

    GroupSort(String column) {
        this.column = column;
    }

    String orderBy(boolean descending) {
        return descending ? column + " desc, id desc" : column + ", id";
    }
}
