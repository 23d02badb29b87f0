package org.liaison.membership;

import java.time.LocalDate;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;

/**
 * A membership that ends by itself.
 *
 * @param endsOn its last day
 */
public record EndingMembership(Recipient member, RecipientId group, String groupName, LocalDate endsOn) {}
