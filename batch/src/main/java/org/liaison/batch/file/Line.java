package org.liaison.batch.file;

/**
 * A physical line of a file.
 *
 * @param number counted from 1
 * @param text without the line end
 * @param end the line end as written; empty at the end of a file that has none there
 * @param hasControls whether characters are in it that control something other than the text, NUL above all
 */
record Line(long number, String text, String end, boolean hasControls) {

    /** Whether a character is no text: nothing shows it, PostgreSQL refuses NUL, and no export means to write one. */
    static boolean isControl(char character) {
        return (character < ' ' && character != '\t' && character != '\n' && character != '\r') || character == 0x7F;
    }

    /** The line without its control characters. */
    Line withoutControls(char delimiter) {
        var kept = new StringBuilder(text.length());
        text.chars()
                .filter(character -> character == delimiter || !isControl((char) character))
                .forEach(character -> kept.append((char) character));
        return new Line(number, kept.toString(), end, kept.length() < text.length());
    }
}
