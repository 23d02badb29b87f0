package org.liaison.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the secrets that people typed in for sources, sealed with AES-GCM (NIST SP 800-38D). */
@Repository
@Transactional
public class SourceSecrets {

    private static final String CIPHER = "AES/GCM/NoPadding";

    /** NIST SP 800-38D, 5.2.1.1 and 5.2.1.2. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final SecretKeyFile keys;
    private final SecureRandom random = new SecureRandom();

    SourceSecrets(JdbcClient jdbc, AuditLog audit, SecretKeyFile keys) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.keys = keys;
    }

    /** Keeps a secret in place of the one before. That it was changed is audited, never what it is. */
    public void store(SourceId source, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, source, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            jdbc.sql("""
                            insert into source_secret (source_id, sealed) values (:source, :sealed)
                            on conflict (source_id)
                            do update set sealed = excluded.sealed, changed_at = excluded.changed_at
                            """)
                    .param("source", source.value())
                    .param(
                            "sealed",
                            ByteBuffer.allocate(nonce.length + sealed.length)
                                    .put(nonce)
                                    .put(sealed)
                                    .array())
                    .update();
            audit.record(AuditAction.SOURCE_SECRET_CHANGED, null, Map.of(), Map.of("sourceId", source.value()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key for secrets cannot be read", e);
        }
    }

    /**
     * The secret; empty where none is kept.
     *
     * @throws IOException if the key cannot be read, or is not the one that the secret was sealed with
     */
    @Transactional(readOnly = true)
    public Optional<String> find(SourceId source) throws IOException {
        var stored = jdbc.sql("select sealed from source_secret where source_id = :source")
                .param("source", source.value())
                .query(byte[].class)
                .optional();
        return stored.isEmpty() ? Optional.empty() : Optional.of(open(source, stored.get()));
    }

    private String open(SourceId source, byte[] stored) throws IOException {
        var buffer = ByteBuffer.wrap(stored);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, source, nonce).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IOException("The stored secret was sealed with another key; it has to be typed in again", e);
        }
    }

    /** Bound to its source, so that one that is copied to another row does not open there. */
    private Cipher cipher(int mode, SourceId source, byte[] nonce) throws GeneralSecurityException, IOException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(source.value()).flip());
        return cipher;
    }
}
