package org.liaison.address;

/** Says that a text is not a domain; the message can be shown to the person who typed it. */
public final class InvalidMailDomainException extends IllegalArgumentException {

    public InvalidMailDomainException() {
        super("Not a domain, such as example.org");
    }
}
