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

    private long line = 1;
    private boolean afterCarriageReturn;
    private long malformedLine;
    private long nulLine;

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

    /** The first line with a NUL character; 0 if there is none. */
    long nulLine() {
        return nulLine;
    }

    private void read(InputStream stream, CharsetDecoder decoder) throws IOException {
        decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER_SIZE);
        var characters = CharBuffer.allocate(BUFFER_SIZE);
        boolean end = false;
        while (!end) {
            int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            decode(bytes, characters, decoder, end);
            bytes.compact();
        }
    }

    private void decode(ByteBuffer bytes, CharBuffer characters, CharsetDecoder decoder, boolean end) {
        CoderResult result;
        do {
            result = decoder.decode(bytes, characters, end);
            scan(characters.array(), characters.position());
            characters.clear();
            if (result.isError()) {
                malformedLine = line;
                decoder.onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
            }
        } while (!result.isUnderflow());
    }

    private void scan(char[] characters, int length) {
        for (int i = 0; i < length; i++) {
            char character = characters[i];
            if (character > '\r') {
                afterCarriageReturn = false;
            } else {
                scanControl(character);
            }
        }
    }

    private void scanControl(char character) {
        if (character == '\r' || (character == '\n' && !afterCarriageReturn)) {
            line++;
        } else if (character == 0 && nulLine == 0) {
            nulLine = line;
        }
        afterCarriageReturn = character == '\r';
    }
}
