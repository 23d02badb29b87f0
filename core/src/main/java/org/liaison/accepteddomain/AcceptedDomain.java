package org.liaison.accepteddomain;

import org.liaison.address.MailDomain;

/**
 * One of the organisation's own domains.
 *
 * @param isDefault whether new groups get their address there
 */
public record AcceptedDomain(MailDomain domain, boolean isDefault) {}
