package org.liaison.audit;

/**
 * Who makes a change.
 *
 * @param name the user name of an administrator, or {@code command line (NAME)} for an operating system user
 */
public record Actor(String name) {

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An actor has a name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
