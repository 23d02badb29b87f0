package org.liaison.batch.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a file's characters are written: by its byte order mark, by the zero bytes of UTF-16, by being UTF-8 from its
 * first byte to its last, and otherwise Windows-1252, which Excel and Outlook write in western Europe and the Americas.
 */
final class EncodingSniffer {

    private static final int HEAD_SIZE = 1 << 16;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Path file;
    private final byte[] head;

    private EncodingSniffer(Path file, byte[] head) {
        this.file = file;
        this.head = head;
    }

    /** @param chosen what a person says about the file, which is then held to it */
    static TextEncoding sniff(Path file, @Nullable Charset chosen) throws IOException, UnusableFileException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD_SIZE);
        }
        if (head.length == 0) {
            throw new UnusableFileException(UnusableFileException.EMPTY, "The file is empty.");
        }
        var kind = FileKind.of(head);
        if (kind.isPresent()) {
            throw new UnusableFileException(
                    UnusableFileException.NOT_TEXT,
                    "The file is %s, not a CSV file. Export or save the contacts as CSV (UTF-8) and import that file."
                            .formatted(kind.get().name()));
        }
        var sniffer = new EncodingSniffer(file, head);
        return chosen == null ? sniffer.guessed() : sniffer.confirmed(chosen);
    }

    private TextEncoding guessed() throws IOException, UnusableFileException {
        Charset charset = unicode();
        var encoding = new TextEncoding(charset, hasMark());
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return encoding;
        }
        var check = TextCheck.of(file, encoding);
        if (check.nulLine() > 0) {
            throw new UnusableFileException(
                    UnusableFileException.NOT_TEXT,
                    "The file has a NUL byte on line %d, so it is damaged or not a text file."
                            .formatted(check.nulLine()));
        }
        return check.malformedLine() == 0 || hasMark() ? encoding : new TextEncoding(WINDOWS_1252, false);
    }

    private TextEncoding confirmed(Charset chosen) throws IOException, UnusableFileException {
        // Java's UTF-16 takes big-endian bytes where there is no mark; people's files without one come from Windows.
        Charset charset = chosen.equals(StandardCharsets.UTF_16) ? utf16() : chosen;
        var encoding = new TextEncoding(charset, hasMark());
        var check = TextCheck.of(file, encoding);
        if (check.malformedLine() > 0 || check.nulLine() > 0) {
            long line = check.malformedLine() > 0 ? check.malformedLine() : check.nulLine();
            throw new UnusableFileException(
                    UnusableFileException.WRONG_ENCODING,
                    "The file cannot be read as %s: line %d has bytes that mean nothing in it. Choose another encoding, or none to have it recognised."
                            .formatted(chosen.displayName(), line));
        }
        return encoding;
    }

    private boolean hasMark() {
        return TextEncoding.lengthOfMark(head) > 0;
    }

    private Charset unicode() {
        return hasMark() || !looksLikeUtf16() ? TextEncoding.charsetOfMark(head) : utf16();
    }

    private Charset utf16() {
        if (hasMark()) {
            return TextEncoding.charsetOfMark(head);
        }
        return zeros(0) > zeros(1) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Addresses, delimiters and line ends have a zero byte in every other place then, whatever the script of the names. */
    private boolean looksLikeUtf16() {
        int first = zeros(0);
        int second = zeros(1);
        return Math.max(first, second) > head.length / 8 && Math.min(first, second) * 10 < Math.max(first, second);
    }

    private int zeros(int offset) {
        int zeros = 0;
        for (int i = offset; i < head.length; i += 2) {
            if (head[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }
}
