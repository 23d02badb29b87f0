package org.liaison.imports;

import java.nio.file.Path;

/**
 * A file that was taken in. It is kept as it came and never changed.
 *
 * @param name what its owner calls it
 * @param path where it is kept
 * @param sha256 its SHA-256 hash in hexadecimal
 */
public record ReceivedFile(String name, Path path, String sha256, long bytes) {}
