package org.liaison.batch.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;

/**
 * Reads a whole file once, in little memory, and tells where its bytes stop being text in an encoding. Only the whole file
 * can tell UTF-8 from a legacy code page: the first letter with an accent may come after many megabytes.
 */
final class TextCheck {

    private static final int BUFFER_SIZE = 1 << 16;

    /** A control character may slip into a table here and there; in a binary file every tenth character is one. */
    private static final int FEW_CONTROLS = 4;

    private static final int CHARACTERS_FOR_A_CONTROL = 20;

    /** In text of another encoding hardly any bytes make a character of UTF-8 by chance. */
    private static final int MEANINGFUL_FOR_A_MALFORMED = 3;

    private long line = 1;
    private boolean afterCarriageReturn;
    private long characters;
    private long beyondAscii;
    private long malformed;
    private long malformedLine;
    private long controls;
    private long controlLine;

    private TextCheck() {}

    static TextCheck of(Path file, TextEncoding encoding) throws IOException {
        var check = new TextCheck();
        try (InputStream stream = encoding.bytes(file)) {
            check.read(stream, encoding.charset().newDecoder());
        }
        return check;
    }

    /** The first line with bytes that mean nothing in the encoding; 0 if there is none. */
    long malformedLine() {
        return malformedLine;
    }

    /** Whether it is in the encoding but for a few places, as where files of different origin were put together. */
    boolean isDamaged() {
        return malformed > 0 && beyondAscii >= MEANINGFUL_FOR_A_MALFORMED * malformed;
    }

    long characters() {
        return characters;
    }

    long controls() {
        return controls;
    }

    /** The first line with a control character; 0 if there is none. */
    long controlLine() {
        return controlLine;
    }

    /** Whether so many characters control something other than text that the file is none. */
    boolean isBinary() {
        return controls >= FEW_CONTROLS && controls * CHARACTERS_FOR_A_CONTROL > characters;
    }

    private void read(InputStream stream, CharsetDecoder decoder) throws IOException {
        decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER_SIZE);
        var buffer = CharBuffer.allocate(BUFFER_SIZE);
        boolean end = false;
        while (!end) {
            int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            decode(bytes, buffer, decoder, end);
            bytes.compact();
        }
    }

    private void decode(ByteBuffer bytes, CharBuffer buffer, CharsetDecoder decoder, boolean end) {
        CoderResult result;
        do {
            result = decoder.decode(bytes, buffer, end);
            scan(buffer.array(), buffer.position());
            buffer.clear();
            if (result.isError()) {
                malformed++;
                malformedLine = malformedLine == 0 ? line : malformedLine;
                bytes.position(bytes.position() + result.length());
            }
        } while (!result.isUnderflow());
    }

    private void scan(char[] decoded, int length) {
        characters += length;
        for (int i = 0; i < length; i++) {
            char character = decoded[i];
            if (character > 0x1F && character < 0x7F) {
                afterCarriageReturn = false;
            } else {
                scanUnusual(character);
            }
        }
    }

    private void scanUnusual(char character) {
        if (character == '\r' || (character == '\n' && !afterCarriageReturn)) {
            line++;
        } else if (character > 0x7F) {
            beyondAscii++;
        } else if (Line.isControl(character)) {
            controls++;
            controlLine = controlLine == 0 ? line : controlLine;
        }
        afterCarriageReturn = character == '\r';
    }
}
