package org.liaison.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large messages to large groups may be (Exchange Online limits). Smaller groups have no limit of their own.
 *
 * @param restrictedGroup for groups from {@code liaison.group.restricted-from} recipients on
 * @param largestGroup for groups that reach {@code liaison.group.max-recipients}
 */
@ConfigurationProperties("liaison.message-size")
public record MessageSizeLimits(
        @DefaultValue("25MB") DataSize restrictedGroup,
        @DefaultValue("5MB") DataSize largestGroup) {}
