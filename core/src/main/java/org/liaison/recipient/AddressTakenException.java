package org.liaison.recipient;

import org.liaison.address.SmtpAddress;

/** Says that another recipient has an address already, and who. */
public final class AddressTakenException extends RuntimeException {

    private final SmtpAddress address;
    private final Recipient holder;

    AddressTakenException(SmtpAddress address, Recipient holder) {
        super("%s is an address of %s already".formatted(address, holder.displayName()));
        this.address = address;
        this.holder = holder;
    }

    public SmtpAddress address() {
        return address;
    }

    public Recipient holder() {
        return holder;
    }
}
