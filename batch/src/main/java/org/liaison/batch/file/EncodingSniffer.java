package org.liaison.batch.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.EncodingEvidence;

/**
 * Finds out how a file's characters are written: by its byte order mark, by the zero bytes of UTF-16, by being UTF-8 from its
 * first byte to its last, and otherwise by the encoding from before Unicode in which it reads most plausibly.
 */
final class EncodingSniffer {

    private static final int HEAD_SIZE = 1 << 16;

    private final Path file;
    private final byte[] head;

    private EncodingSniffer(Path file, byte[] head) {
        this.file = file;
        this.head = head;
    }

    /** @param chosen what a person says about the file, which is then held to it */
    static FoundEncoding sniff(Path file, @Nullable Charset chosen) throws IOException, UnusableFileException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD_SIZE);
        }
        if (head.length == 0) {
            throw new UnusableFileException(UnusableFileException.EMPTY, "The file is empty.");
        }
        var kind = FileKind.of(head);
        if (kind.isPresent()) {
            throw kind.get().refusal();
        }
        var sniffer = new EncodingSniffer(file, head);
        return chosen == null ? sniffer.found() : sniffer.confirmed(chosen);
    }

    private FoundEncoding found() throws IOException, UnusableFileException {
        var zeros = ZeroBytes.in(head);
        if (!hasMark() && zeros.looksLikeUtf32()) {
            throw FileKind.UTF_32.refusal();
        }
        Charset charset = hasMark() || !zeros.looksLikeUtf16() ? TextEncoding.charsetOfMark(head) : zeros.utf16();
        var encoding = new TextEncoding(charset, hasMark());
        var check = TextCheck.of(file, encoding);
        if (check.isBinary()) {
            throw new UnusableFileException(
                    UnusableFileException.NOT_TEXT,
                    "The file is not text: of its %d characters %d control something, the first of them on line %d. Save or export the contacts as CSV (UTF-8) and import that file."
                            .formatted(check.characters(), check.controls(), check.controlLine()));
        }
        if (hasMark()) {
            return new FoundEncoding(encoding, EncodingEvidence.BYTE_ORDER_MARK);
        }
        if (!charset.equals(StandardCharsets.UTF_8) || check.isDamaged()) {
            return new FoundEncoding(encoding, EncodingEvidence.GUESSED);
        }
        return check.malformedLine() == 0
                ? new FoundEncoding(encoding, EncodingEvidence.VALID_UTF_8)
                : new FoundEncoding(new TextEncoding(LegacyEncodings.guess(file), false), EncodingEvidence.GUESSED);
    }

    private FoundEncoding confirmed(Charset chosen) throws IOException, UnusableFileException {
        // Java's UTF-16 takes big-endian bytes where there is no mark; people's files without one come from Windows.
        Charset charset = chosen.equals(StandardCharsets.UTF_16) ? utf16() : chosen;
        var encoding = new TextEncoding(charset, hasMark());
        var check = TextCheck.of(file, encoding);
        if (check.malformedLine() > 0 || check.isBinary()) {
            long line = check.malformedLine() > 0 ? check.malformedLine() : check.controlLine();
            throw new UnusableFileException(
                    UnusableFileException.WRONG_ENCODING,
                    "The file cannot be read as %s: line %d has bytes that mean nothing in it. Choose another encoding, or none to have it recognised."
                            .formatted(chosen.displayName(), line));
        }
        return new FoundEncoding(encoding, EncodingEvidence.CHOSEN);
    }

    private boolean hasMark() {
        return TextEncoding.lengthOfMark(head) > 0;
    }

    private Charset utf16() {
        return hasMark() ? TextEncoding.charsetOfMark(head) : ZeroBytes.in(head).utf16();
    }
}
