package org.liaison.policy;

import org.jspecify.annotations.Nullable;

/**
 * Something about a group's sender policy that is allowed, but hardly meant.
 *
 * @param count how many senders, members or recipients it concerns
 * @param remedy what to do about it on the spot; null where somebody has to decide
 */
public record PolicyWarning(Kind kind, long count, @Nullable Remedy remedy) {

    /** What it is. */
    public enum Kind {
        /** Specified senders from outside are refused all the same, while the group takes internal senders only. */
        EXTERNAL_ON_ACCEPT_LIST,
        /** Members from outside cannot write to the group. */
        MEMBERS_REFUSED,
        /** All specified senders were deleted, so that nobody can write to the group. */
        NOBODY_ACCEPTED,
        /** Messages wait, but there are neither moderators nor owners. */
        NOBODY_APPROVES,
        /** The group is large, so that messages wait for approval and only members can write, because nobody said otherwise. */
        LARGE_WITHOUT_MANAGEMENT
    }
}
