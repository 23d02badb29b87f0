package org.liaison.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.RecipientId;

/**
 * What a person said of a record that fits several contacts.
 *
 * @param recipient the contact it means; null unless the choice is {@link ReviewChoice#CONTACT}
 */
public record ReviewDecision(ReviewChoice choice, @Nullable RecipientId recipient) {

    /** It means somebody new. */
    public static final ReviewDecision NEW = new ReviewDecision(ReviewChoice.NEW, null);

    public static final ReviewDecision LEAVE_OUT = new ReviewDecision(ReviewChoice.LEAVE_OUT, null);

    public ReviewDecision {
        if ((choice == ReviewChoice.CONTACT) != (recipient != null)) {
            throw new IllegalArgumentException("A contact belongs to the choice of one, and to no other");
        }
    }

    /** It means a contact that exists. */
    public static ReviewDecision contact(RecipientId contact) {
        return new ReviewDecision(ReviewChoice.CONTACT, contact);
    }

    static ReviewDecision of(String choice, @Nullable Long recipient) {
        return new ReviewDecision(ReviewChoice.valueOf(choice), recipient == null ? null : new RecipientId(recipient));
    }

    @Nullable
    Long recipientNumber() {
        return recipient == null ? null : recipient.value();
    }

    /** For the audit log. */
    Map<String, String> toMap() {
        return Map.of("choice", choice.name());
    }
}
