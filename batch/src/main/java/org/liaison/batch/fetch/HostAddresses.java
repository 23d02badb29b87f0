package org.liaison.batch.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The addresses of servers, as they are connected to: what is refused here cannot be reached, whatever name or redirection
 * leads to it.
 */
@Component
@EnableConfigurationProperties(FetchSettings.class)
class HostAddresses {

    private final FetchSettings settings;

    HostAddresses(FetchSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws PrivateAddressException if one of them lies in a private network and that is not allowed
     * @throws UnknownHostException if there is no such server
     */
    InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!settings.allowsPrivate(host)) {
            for (var address : addresses) {
                if (isPrivate(address)) {
                    throw new PrivateAddressException(host);
                }
            }
        }
        return addresses;
    }

    /** Loopback, link-local, RFC 1918, RFC 4193, shared address space (RFC 6598), and what is no single machine. */
    static boolean isPrivate(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isSpecial(bytes[0] & 0xff, bytes[1] & 0xff);
            case Inet6Address _ -> (bytes[0] & 0xfe) == 0xfc || embedsPrivate(bytes);
            default -> true;
        };
    }

    private static boolean isSpecial(int first, int second) {
        return first == 0 || (first == 100 && (second & 0xc0) == 64) || first >= 240;
    }

    /** IPv4 addresses behind NAT64 (RFC 6052) and 6to4 (RFC 3056) lead where they say. */
    private static boolean embedsPrivate(byte[] bytes) {
        int prefix = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        try {
            if (prefix == 0x0064) {
                return isPrivate(InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16)));
            }
            return prefix == 0x2002 && isPrivate(InetAddress.getByAddress(Arrays.copyOfRange(bytes, 2, 6)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    /** Says that a server lies where nothing is fetched from. */
    static final class PrivateAddressException extends UnknownHostException {

        private PrivateAddressException(String host) {
            super(host);
        }

        FetchException refusal() {
            return new FetchException(
                    FetchProblem.PRIVATE_NETWORK,
                    ("%s lies in a private network, where nothing is fetched from unless the setting"
                                    + " liaison.sources.allowed-private-hosts names it")
                            .formatted(getMessage()));
        }
    }
}
