package org.liaison.batch.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whom a connection trusts, and who it says to be. */
final class TlsTrust {

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    private TlsTrust() {}

    /**
     * @param trusted certificates, PEM, of those who vouch for servers; null for those that Java trusts
     * @param own our certificate and key, PKCS#12 or PEM (PKCS#8, not encrypted); null for none
     * @param password of a PKCS#12 file; empty for a PEM file
     */
    static SSLContext context(@Nullable Path trusted, @Nullable Path own, String password) throws FetchException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(own == null ? null : keys(own, password), trusted == null ? null : authorities(trusted), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new FetchException(
                    FetchProblem.SECRET_MISSING,
                    "The file of the certificate cannot be read, or has another password",
                    e);
        }
    }

    private static TrustManager[] authorities(Path file) throws GeneralSecurityException, IOException {
        var store = emptyStore();
        int number = 0;
        for (var certificate : certificates(file)) {
            // Java does not look at the dates of those it trusts to begin with.
            if (isValid(certificate)) {
                store.setCertificateEntry("authority " + number++, certificate);
            }
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static boolean isValid(Certificate certificate) {
        try {
            if (certificate instanceof X509Certificate dated) {
                dated.checkValidity();
            }
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    private static KeyManager[] keys(Path file, String password) throws GeneralSecurityException, IOException {
        var pem = PRIVATE_KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        var characters = password.toCharArray();
        KeyStore store;
        if (pem.find()) {
            store = emptyStore();
            store.setKeyEntry("own", key(pem.group(1)), characters, certificates(file));
        } else {
            store = KeyStore.getInstance("PKCS12");
            try (var content = Files.newInputStream(file)) {
                store.load(content, characters);
            }
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, characters);
        return factory.getKeyManagers();
    }

    private static Certificate[] certificates(Path file) throws GeneralSecurityException, IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        var begin = text.indexOf("-----BEGIN CERTIFICATE-----");
        if (begin < 0) {
            throw new IOException("There is no certificate in the file");
        }
        var onlyCertificates = PRIVATE_KEY.matcher(text).replaceAll("");
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(onlyCertificates.getBytes(StandardCharsets.ISO_8859_1)))
                .toArray(Certificate[]::new);
    }

    private static PrivateKey key(String base64) throws GeneralSecurityException {
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        for (var algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException _) {
                // Of another kind.
            }
        }
        throw new InvalidKeySpecException("The key is neither RSA, EC nor Ed25519");
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
