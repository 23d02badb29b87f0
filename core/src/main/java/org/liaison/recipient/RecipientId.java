package org.liaison.recipient;

/** The identity of a recipient, whatever its kind. It never changes, unlike name, alias and addresses. */
public record RecipientId(long value) {

    public RecipientId {
        if (value <= 0) {
            throw new IllegalArgumentException("Not the number of a recipient: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
