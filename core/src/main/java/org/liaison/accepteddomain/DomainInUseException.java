package org.liaison.accepteddomain;

import org.liaison.address.MailDomain;

/** Says that recipients have addresses in a domain, so that it can be neither added nor removed. */
public final class DomainInUseException extends RuntimeException {

    private final MailDomain domain;
    private final int recipients;

    DomainInUseException(MailDomain domain, int recipients) {
        super("%d recipients have an address in %s".formatted(recipients, domain));
        this.domain = domain;
        this.recipients = recipients;
    }

    public MailDomain domain() {
        return domain;
    }

    public int recipients() {
        return recipients;
    }
}
