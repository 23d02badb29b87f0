package org.liaison.overview;

/**
 * How many living recipients there are.
 *
 * @param contacts mail contacts and guests
 * @param groups of all kinds
 */
public record DirectorySize(long contacts, long groups, long mailboxes) {

    /** Whether there is nobody and nothing yet. */
    public boolean isEmpty() {
        return contacts + groups + mailboxes == 0;
    }
}
