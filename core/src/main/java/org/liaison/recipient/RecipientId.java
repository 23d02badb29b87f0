package org.liaison.recipient;

import java.util.Collection;

/** The identity of a recipient, whatever its kind. It never changes, unlike name, alias and addresses. */
public record RecipientId(long value) {

    public RecipientId {
        if (value <= 0) {
            throw new IllegalArgumentException("Not the number of a recipient: " + value);
        }
    }

    /** The numbers of several, for an array parameter of SQL. */
    public static Long[] values(Collection<RecipientId> ids) {
        return ids.stream().map(RecipientId::value).toArray(Long[]::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
