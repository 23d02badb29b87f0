package org.liaison.batch.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLimits;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Tells this program's way to read files from that of others, which may understand the same file otherwise: a fingerprint of
 * the classes and word lists that understand and plan, and of the limits. It is taken from them rather than kept by hand or
 * by release, so that nobody can forget to change it; a change without consequences costs no more than reading a file again.
 */
@Component
class ReadingVersion {

    /** Whatever has a say in what becomes of a row. */
    private static final List<String> READERS =
            List.of("address", "contact", "imports", "batch/file", "batch/mapping", "batch/job");

    private final ResourcePatternResolver resources;
    private final ImportLimits limits;
    private @Nullable String version;

    ReadingVersion(ResourcePatternResolver resources, ImportLimits limits) {
        this.resources = resources;
        this.limits = limits;
    }

    /** The same text for the same reading. */
    synchronized String get() {
        if (version == null) {
            version = fingerprint();
        }
        return version;
    }

    private String fingerprint() {
        try {
            var parts = new ArrayList<String>();
            parts.add(limits.toString());
            for (var reader : READERS) {
                for (var resource : resources.getResources("classpath*:org/liaison/%s/*.*".formatted(reader))) {
                    parts.add(hash(content(resource)));
                }
            }
            // The class path is not listed in the same order everywhere.
            Collections.sort(parts);
            return hash(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The program cannot read its own classes", e);
        }
    }

    private static byte[] content(Resource resource) throws IOException {
        try (var stream = resource.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
