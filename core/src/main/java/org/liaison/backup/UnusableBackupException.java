package org.liaison.backup;

/** Says that a backup cannot be restored, or not here; the message is for whoever asked for it. */
public final class UnusableBackupException extends RuntimeException {

    UnusableBackupException(String message) {
        super(message);
    }
}
