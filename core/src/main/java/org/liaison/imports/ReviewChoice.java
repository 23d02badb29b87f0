package org.liaison.imports;

/** What a person can say of a record that fits several contacts. */
public enum ReviewChoice {
    /** It means one of the contacts that exist. */
    CONTACT,
    /** It means somebody new, or whoever has its external address; further addresses of others are left out. */
    NEW,
    /** It is not taken. */
    LEAVE_OUT
}
