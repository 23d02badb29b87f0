package org.liaison.group;

import org.liaison.recipient.RecipientId;

/** Says that a group would become larger than its settings allow; the message can be shown. */
public final class GroupLimitException extends RuntimeException {

    /** Which limit it is. */
    public enum Reason {
        TOO_MANY_RECIPIENTS,
        /** Open to every sender, and too large for that. */
        TOO_LARGE_TO_BE_OPEN
    }

    private final RecipientId group;
    private final String groupName;
    private final Reason reason;
    private final int size;
    private final int limit;

    GroupLimitException(RecipientId group, String groupName, Reason reason, int size, int limit) {
        super(
                switch (reason) {
                    case TOO_MANY_RECIPIENTS ->
                        "%s would have %,d recipients; a group has at most %,d".formatted(groupName, size, limit);
                    case TOO_LARGE_TO_BE_OPEN ->
                        "%s would have %,d recipients; from %,d on a group cannot be open to senders outside the organisation"
                                .formatted(groupName, size, limit);
                });
        this.group = group;
        this.groupName = groupName;
        this.reason = reason;
        this.size = size;
        this.limit = limit;
    }

    public RecipientId group() {
        return group;
    }

    public String groupName() {
        return groupName;
    }

    public Reason reason() {
        return reason;
    }

    /** How many recipients the group would have. */
    public int size() {
        return size;
    }

    public int limit() {
        return limit;
    }
}
