package org.liaison.accepteddomain;

import org.liaison.address.SmtpAddress;

/** Says that an address does not lie in an accepted domain, where one of the organisation itself is needed. */
public final class ExternalAddressException extends RuntimeException {

    private final SmtpAddress address;

    ExternalAddressException(SmtpAddress address) {
        super("%s is not one of your accepted domains".formatted(address.domain()));
        this.address = address;
    }

    public SmtpAddress address() {
        return address;
    }
}
