package org.liaison.address;

/** Says that a text cannot be an alias; the message can be shown to the person who typed it. */
public final class InvalidMailAliasException extends IllegalArgumentException {

    /** What an alias looks like. */
    public static final String RULE =
            "An alias has 1 to 64 letters, digits or !#$%&'*+-/=?^_`{|}~, with periods only between them";

    InvalidMailAliasException() {
        super(RULE);
    }
}
