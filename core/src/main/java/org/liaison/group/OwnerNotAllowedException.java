package org.liaison.group;

/** Says why a group cannot have these owners; the message can be shown. */
public final class OwnerNotAllowedException extends RuntimeException {

    OwnerNotAllowedException(String message) {
        super(message);
    }
}
