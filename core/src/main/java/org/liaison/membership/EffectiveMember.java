package org.liaison.membership;

import java.util.List;
import org.liaison.recipient.Recipient;

/**
 * Somebody whom mail to a group reaches.
 *
 * @param through the groups whose direct member the person is, by name; the group itself among them, or groups nested in it
 */
public record EffectiveMember(Recipient recipient, List<Recipient> through) {}
