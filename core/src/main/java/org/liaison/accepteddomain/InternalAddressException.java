package org.liaison.accepteddomain;

import org.liaison.address.SmtpAddress;

/** Says that an address belongs to the organisation itself, where one from outside is needed. */
public final class InternalAddressException extends RuntimeException {

    private final SmtpAddress address;

    InternalAddressException(SmtpAddress address) {
        super("%s is one of your own domains; a contact's address lies outside".formatted(address.domain()));
        this.address = address;
    }

    public SmtpAddress address() {
        return address;
    }
}
