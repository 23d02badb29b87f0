package org.liaison.policy;

import org.liaison.address.SmtpAddress;

/**
 * A message that somebody sends, or might.
 *
 * @param from the sender's address, which anybody can claim
 * @param authenticated whether a signed-in user of ours submitted it
 * @param to the recipient's address
 * @param bytes its size; 0 where that does not matter
 * @param bcc whether the recipient is a Bcc recipient
 */
public record DeliveryAttempt(SmtpAddress from, boolean authenticated, SmtpAddress to, long bytes, boolean bcc) {

    public DeliveryAttempt {
        if (bytes < 0) {
            throw new IllegalArgumentException("A message has no negative size");
        }
    }

    public static DeliveryAttempt of(SmtpAddress from, boolean authenticated, SmtpAddress to) {
        return new DeliveryAttempt(from, authenticated, to, 0, false);
    }

    /** The message as it comes to a group nested in its recipient, where nobody asks any more how that was addressed. */
    DeliveryAttempt toNested() {
        return new DeliveryAttempt(from, authenticated, to, bytes, false);
    }
}
