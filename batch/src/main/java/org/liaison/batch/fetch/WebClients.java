package org.liaison.batch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.Timeout;
import org.liaison.source.SourceId;
import org.liaison.source.WebLocation;
import org.liaison.source.WebLocation.Authentication;
import org.springframework.stereotype.Component;

/** Clients for web servers: whom they trust, who they are, and where they do not go. */
@Component
class WebClients {

    private final HostAddresses addresses;
    private final SourceCredentials credentials;
    private final FetchSettings settings;

    WebClients(HostAddresses addresses, SourceCredentials credentials, FetchSettings settings) {
        this.addresses = addresses;
        this.credentials = credentials;
        this.settings = settings;
    }

    CloseableHttpClient open(SourceId source, WebLocation location) throws FetchException {
        var own = location.certificate() == null ? null : credentials.file(location.certificate());
        var password =
                own == null || location.secret() == null || location.authentication() != Authentication.CERTIFICATE
                        ? ""
                        : credentials.find(source, location.secret());
        var trusted = location.trusted() == null ? null : credentials.file(location.trusted());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(TlsTrust.context(trusted, own, password)))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.readTimeout()))
                        .build())
                .build();
        // What is asked for is what is measured and stored, so nothing is unpacked, followed or repeated on its own.
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private DnsResolver resolver() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return addresses.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
