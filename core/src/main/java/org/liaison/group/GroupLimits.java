package org.liaison.group;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large groups may be (Exchange Online limits).
 *
 * @param maxRecipients the most recipients a group may expand to
 * @param restrictedFrom from how many recipients on a group may no longer be open to every sender, without approval
 */
@ConfigurationProperties("liaison.group")
public record GroupLimits(
        @DefaultValue("100000") int maxRecipients,
        @DefaultValue("5000") int restrictedFrom) {}
