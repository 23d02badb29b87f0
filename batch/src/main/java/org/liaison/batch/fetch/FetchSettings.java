package org.liaison.batch.fetch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files may be fetched.
 *
 * @param allowedPrivateHosts names of servers that may be reached although they are in the organisation's own network;
 *     {@code *} for all. Otherwise whoever sets up a source could look around in it from here
 * @param connectTimeout the longest to wait for a connection
 * @param readTimeout the longest to wait for more of a file
 * @param timeout the longest to wait for a whole file
 */
@ConfigurationProperties("liaison.sources")
public record FetchSettings(
        @DefaultValue List<String> allowedPrivateHosts,
        @DefaultValue("15s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("30m") Duration timeout) {

    boolean allowsPrivate(String host) {
        return allowedPrivateHosts.stream().anyMatch(allowed -> allowed.equals("*") || allowed.equalsIgnoreCase(host));
    }
}
