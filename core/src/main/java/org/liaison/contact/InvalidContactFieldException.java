package org.liaison.contact;

/** Says that a property of a contact cannot hold a value; the message can be shown, it does not repeat the value. */
public final class InvalidContactFieldException extends IllegalArgumentException {

    private final ContactField field;

    InvalidContactFieldException(ContactField field, String message) {
        super(message);
        this.field = field;
    }

    public ContactField field() {
        return field;
    }
}
