package org.liaison.policy;

import org.liaison.recipient.Recipient;

/**
 * What becomes of a message at one group.
 *
 * @param recipients how many people it reaches, through nested groups too; counted no further than the limits need
 */
public record GroupDelivery(Recipient group, int recipients, DeliveryDecision decision) {}
