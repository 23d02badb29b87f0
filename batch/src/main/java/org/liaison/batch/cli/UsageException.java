package org.liaison.batch.cli;

/** Says that a command was asked for something that cannot be; the message is for whoever typed it. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
