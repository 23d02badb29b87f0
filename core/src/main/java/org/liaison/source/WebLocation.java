package org.liaison.source;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A file that a web server hands out.
 *
 * @param url begins with {@code https://} and names no user; what is secret belongs in the credentials
 * @param user for {@link Authentication#BASIC}; null otherwise
 * @param secret the password, the token, or the password of the certificate's file; null where there is none
 * @param certificate the file of the client's certificate and key, PKCS#12 or PEM, in the folder of secrets; null where the
 *     server asks for none
 * @param trusted the file of the certificates, PEM, in the folder of secrets, that vouch for the server; null for those that
 *     Java trusts
 */
public record WebLocation(
        String url,
        Authentication authentication,
        @Nullable String user,
        @Nullable SecretReference secret,
        @Nullable String certificate,
        @Nullable String trusted)
        implements SourceLocation {

    /** How the server knows who asks. */
    public enum Authentication {
        NONE,
        /** User name and password (RFC 7617). */
        BASIC,
        /** A token (RFC 6750). */
        BEARER,
        /** The certificate of the TLS client. */
        CERTIFICATE
    }

    public WebLocation {
        url = url.strip();
        user = user == null || user.isBlank() ? null : user.strip();
        certificate = certificate == null || certificate.isBlank() ? null : certificate.strip();
        trusted = trusted == null || trusted.isBlank() ? null : trusted.strip();
        requireHttps(url);
        if (authentication == Authentication.BASIC && (user == null || user.contains(":"))) {
            throw new InvalidSourceException(SourceField.USER, "A user name without a colon");
        }
        if (secret == null && (authentication == Authentication.BASIC || authentication == Authentication.BEARER)) {
            throw new InvalidSourceException(SourceField.SECRET, "The password or token is missing");
        }
        if (authentication == Authentication.CERTIFICATE && certificate == null) {
            throw new InvalidSourceException(SourceField.CERTIFICATE, "The file of the certificate is missing");
        }
        if (certificate != null) {
            SecretReference.requireFileName(SourceField.CERTIFICATE, certificate);
        }
        if (trusted != null) {
            SecretReference.requireFileName(SourceField.TRUSTED, trusted);
        }
    }

    @Override
    public String describe() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + "?…";
    }

    private static void requireHttps(String url) {
        try {
            var uri = new URI(url);
            if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException _) {
            // Told below.
        }
        throw new InvalidSourceException(
                SourceField.URL, "An address of the web that begins with https:// and holds no password");
    }
}
