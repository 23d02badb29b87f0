package org.liaison.batch.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates that vouch for themselves, made by the JDK's keytool. */
final class TestCertificates {

    static final String PASSWORD = "changeit";

    private final Path folder;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** @param options of keytool, such as {@code -ext san=dns:localhost} */
    Path create(String name, String... options) {
        var store = folder.resolve(name + ".p12");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name));
        command.addAll(Arrays.asList(options));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a store's certificate, and if asked its key, as PEM. */
    static void writePem(Path store, Path pem, boolean key) throws GeneralSecurityException, IOException {
        var content = open(store);
        var alias = content.aliases().nextElement();
        var text = block("CERTIFICATE", content.getCertificate(alias).getEncoded());
        if (key) {
            text += block(
                    "PRIVATE KEY", content.getKey(alias, PASSWORD.toCharArray()).getEncoded());
        }
        Files.writeString(pem, text);
    }

    /** A context for a server with this certificate that lets in whom the other one vouches for. */
    static SSLContext server(Path own, Path clients) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(open(own), PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        var store = open(clients);
        trusted.setCertificateEntry(
                "client",
                Objects.requireNonNull(store.getCertificate(store.aliases().nextElement())));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore open(Path store) throws GeneralSecurityException, IOException {
        var content = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(store)) {
            content.load(stream, PASSWORD.toCharArray());
        }
        return content;
    }

    private static String block(String kind, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind);
    }
}
