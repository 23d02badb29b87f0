package org.liaison.membership;

import org.liaison.recipient.RecipientKind;

/** One membership as an export writes it. */
public record ExportedMembership(
        String groupAddress, String memberAddress, String memberName, RecipientKind memberKind) {}
