package org.liaison.policy;

import org.liaison.address.InvalidMailDomainException;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.Recipient;

/** A line of a group's accept list, reject list or bypass list. */
public sealed interface ListedSender {

    /**
     * A recipient; a group stands for its members, those of nested groups too.
     *
     * @param deleted whether the recipient is deleted, so that the line matches nobody until it is restored
     */
    record Listed(Recipient recipient, boolean deleted) implements ListedSender {

        @Override
        public String text() {
            return "%s <%s>".formatted(recipient.displayName(), recipient.address());
        }
    }

    /** Whoever sends from an address, listed as a recipient or not. */
    record Address(SmtpAddress address) implements ListedSender {

        @Override
        public String text() {
            return address.toString();
        }
    }

    /** Whoever sends from an address in a domain; not from its subdomains. */
    record Domain(MailDomain domain) implements ListedSender {

        @Override
        public String text() {
            return "@" + domain;
        }
    }

    /** The line as it can be read by a person. */
    String text();

    static ListedSender of(Recipient recipient) {
        return new Listed(recipient, false);
    }

    static ListedSender of(SmtpAddress address) {
        return new Address(address);
    }

    /**
     * Reads what somebody typed: an address, or a domain, which may begin with {@code @}.
     *
     * @throws InvalidSmtpAddressException if it has an @ sign and is no address
     * @throws InvalidMailDomainException if it is no domain of at least two labels
     */
    static ListedSender parse(String text) {
        if (text.lastIndexOf('@') > 0) {
            return new Address(SmtpAddress.of(text));
        }
        var domain = MailDomain.of(text.startsWith("@") ? text.substring(1) : text);
        if (!domain.hasSeveralLabels()) {
            throw new InvalidMailDomainException();
        }
        return new Domain(domain);
    }
}
