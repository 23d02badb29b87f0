package org.liaison.recipient;

/**
 * A recipient as lists and pickers show it.
 *
 * @param address the primary SMTP address, as written
 */
public record Recipient(RecipientId id, RecipientKind kind, String displayName, String address) {}
