package org.liaison.web.security;

/** What people may be, for the annotations of views. */
public final class Roles {

    /** May do everything. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
