package org.liaison.batch.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the characters of a file are written as bytes. */
record TextEncoding(Charset charset, boolean byteOrderMark) {

    private static final int LONGEST_MARK = 3;
    private static final int BUFFER_SIZE = 1 << 16;

    /** The file as characters, without its byte order mark. Bytes that mean nothing are read as U+FFFD. */
    Reader open(Path file) throws IOException {
        return new InputStreamReader(bytes(file), charset);
    }

    /** The file as bytes, without its byte order mark. */
    InputStream bytes(Path file) throws IOException {
        var stream = new BufferedInputStream(Files.newInputStream(file), BUFFER_SIZE);
        if (byteOrderMark) {
            stream.mark(LONGEST_MARK);
            int length = lengthOfMark(stream.readNBytes(LONGEST_MARK));
            stream.reset();
            stream.skipNBytes(length);
        }
        return stream;
    }

    /** How many of the first bytes are a byte order mark of UTF-8 or UTF-16. */
    static int lengthOfMark(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /** The character set that a byte order mark announces; UTF-8 where there is none. */
    static Charset charsetOfMark(byte[] head) {
        if (begins(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
