package org.liaison.address;

/** The ways in which a text fails to be an SMTP address. The message never repeats the text itself. */
public enum AddressProblem {
    EMPTY("The address is empty"),
    NO_AT_SIGN("The address has no @ sign"),
    LOCAL_PART("The part before the @ sign is empty or has a character that is not allowed there"),
    LOCAL_PART_TOO_LONG("The part before the @ sign is longer than 64 octets"),
    DOMAIN("The part after the @ sign is not a domain such as example.org"),
    TOO_LONG("The address is longer than 254 octets");

    private final String message;

    AddressProblem(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
