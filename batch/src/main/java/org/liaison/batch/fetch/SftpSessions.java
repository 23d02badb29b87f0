package org.liaison.batch.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.fetch.HostAddresses.PrivateAddressException;
import org.liaison.source.SftpLocation;
import org.liaison.source.SourceId;
import org.springframework.stereotype.Component;

/** Talks to SFTP servers whose key is known, as the user that a source says. */
@Component
class SftpSessions {

    private final HostAddresses addresses;
    private final SourceCredentials credentials;
    private final FetchSettings settings;

    SftpSessions(HostAddresses addresses, SourceCredentials credentials, FetchSettings settings) {
        this.addresses = addresses;
        this.credentials = credentials;
        this.settings = settings;
    }

    /** What is done while the server is connected. */
    @FunctionalInterface
    interface Work<T> {

        T with(SftpClient sftp) throws IOException, FetchException;
    }

    <T> T perform(SourceId source, SftpLocation location, Work<T> work) throws FetchException {
        var shown = new AtomicReference<@Nullable String>();
        try (var client = client(shown, location.hostKey());
                var session = connect(client, location.user(), location.host(), location.port())) {
            addIdentity(session, source, location);
            authenticate(session, shown, location);
            try (var sftp = SftpClientFactory.instance().createSftpClient(session)) {
                return work.with(sftp);
            }
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /**
     * The fingerprint of the key that a server shows, for a person to compare with what its owner says.
     *
     * @return such as {@code SHA256:…}
     */
    String hostKey(String host, int port) throws FetchException {
        if (port < 1 || port > SftpLocation.MAX_PORT) {
            throw new FetchException(FetchProblem.UNREACHABLE, "There is no port %d".formatted(port));
        }
        var shown = new AtomicReference<@Nullable String>();
        try (var client = client(shown, null);
                var session = connect(client, "liaison", host, port)) {
            session.auth().verify(settings.connectTimeout());
        } catch (IOException e) {
            if (shown.get() == null) {
                throw translated(e);
            }
            // Nobody signs in; the server has shown its key before it said so.
        }
        return Objects.requireNonNull(shown.get());
    }

    /** @param known the only key that is accepted; null to accept none, and only be shown it */
    private SshClient client(AtomicReference<@Nullable String> shown, @Nullable String known) {
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((_, _, key) -> {
            shown.set(fingerprint(key));
            return Objects.equals(known, shown.get());
        });
        // Nothing of the account that Liaison runs under: neither its keys nor its settings.
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.readTimeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, settings.connectTimeout().plus(Duration.ofSeconds(30)));
        client.start();
        return client;
    }

    private ClientSession connect(SshClient client, String user, String host, int port) throws IOException {
        var address = new InetSocketAddress(addresses.resolve(host)[0], port);
        return client.connect(user, address).verify(settings.connectTimeout()).getSession();
    }

    private void addIdentity(ClientSession session, SourceId source, SftpLocation location) throws FetchException {
        var secret = location.secret() == null ? null : credentials.find(source, location.secret());
        if (location.key() == null) {
            session.addPasswordIdentity(Objects.requireNonNull(secret));
        } else {
            keys(credentials.file(location.key()), secret).forEach(session::addPublicKeyIdentity);
        }
    }

    private static Iterable<KeyPair> keys(Path file, @Nullable String passphrase) throws FetchException {
        try {
            var password = passphrase == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(passphrase);
            var pairs = SecurityUtils.getKeyPairResourceParser().loadKeyPairs(null, file, password);
            if (!pairs.isEmpty()) {
                return pairs;
            }
        } catch (IOException | GeneralSecurityException _) {
            // Told below, without what the file says.
        }
        throw new FetchException(
                FetchProblem.SECRET_MISSING, "The file of the key holds none, or has another passphrase");
    }

    private void authenticate(ClientSession session, AtomicReference<@Nullable String> shown, SftpLocation location)
            throws IOException, FetchException {
        try {
            session.auth().verify(settings.connectTimeout());
        } catch (SshException e) {
            var key = shown.get();
            if (key != null && !key.equals(location.hostKey())) {
                throw new FetchException(
                        FetchProblem.WRONG_HOST_KEY,
                        "The server shows the key %s, not the one that is known; nothing was sent to it".formatted(key),
                        e);
            }
            if (session.isAuthenticated() || key == null) {
                throw e;
            }
            throw new FetchException(
                    FetchProblem.SIGN_IN_REFUSED, "The server refuses the user name, or the password or key", e);
        }
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    private static FetchException translated(IOException failure) {
        return switch (failure) {
            case PrivateAddressException refused -> refused.refusal();
            case UnknownHostException _ ->
                new FetchException(FetchProblem.HOST_UNKNOWN, "There is no server of that name", failure);
            case SftpException refused ->
                new FetchException(
                        refused.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                                ? FetchProblem.VANISHED
                                : FetchProblem.ANSWERED_WITH_ERROR,
                        "The server does not hand out the file (SFTP status %d)".formatted(refused.getStatus()),
                        failure);
            default ->
                new FetchException(
                        FetchProblem.UNREACHABLE,
                        "The server cannot be reached, or broke off: "
                                + failure.getClass().getSimpleName(),
                        failure);
        };
    }
}
