package org.liaison.web.group;

import org.jspecify.annotations.Nullable;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.group.GroupDetails;
import org.liaison.recipient.RecipientKind;

/** What a form says of a group; public only because the binder reads it by reflection. */
public record GroupInput(
        RecipientKind kind,
        String name,
        @Nullable MailAlias alias,
        String localPart,
        MailDomain domain,
        String description,
        boolean hidden,
        boolean membersProtected) {

    /** A new group. */
    static GroupInput empty(MailDomain domain) {
        return new GroupInput(RecipientKind.DISTRIBUTION_GROUP, "", null, "", domain, "", false, false);
    }

    static GroupInput of(GroupDetails details) {
        return new GroupInput(
                details.kind(),
                details.displayName(),
                details.alias(),
                details.primaryAddress().localPart(),
                details.primaryAddress().domain(),
                details.description() == null ? "" : details.description(),
                details.hidden(),
                details.membersProtected());
    }

    GroupDetails toDetails(boolean requireSenderAuthentication) {
        if (alias == null) {
            throw new IllegalStateException("The form was not valid");
        }
        return new GroupDetails(
                kind,
                name,
                alias,
                new SmtpAddress(localPart, domain),
                description,
                hidden,
                requireSenderAuthentication,
                membersProtected);
    }
}
