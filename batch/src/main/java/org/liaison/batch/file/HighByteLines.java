package org.liaison.batch.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Collects the lines of a file that hold other bytes than ASCII, wherever they stand: only those tell one code page from
 * another, and the first one may come after many megabytes.
 */
final class HighByteLines {

    private static final int ENOUGH = 1 << 16;
    private static final int LONGEST_LINE = 1 << 12;

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private boolean high;

    private HighByteLines() {}

    static byte[] of(Path file, TextEncoding encoding) throws IOException {
        var lines = new HighByteLines();
        try (InputStream stream = encoding.bytes(file)) {
            for (int b = stream.read(); b >= 0 && lines.collected.size() < ENOUGH; b = stream.read()) {
                lines.add((byte) b);
            }
        }
        lines.end();
        return lines.collected.toByteArray();
    }

    private void add(byte b) {
        if (b == '\n' || b == '\r' || length == LONGEST_LINE) {
            end();
        }
        line[length++] = b;
        high |= b < 0;
    }

    private void end() {
        if (high) {
            collected.write(line, 0, length);
        }
        length = 0;
        high = false;
    }
}
