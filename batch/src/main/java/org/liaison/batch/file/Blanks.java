package org.liaison.batch.file;

/**
 * What counts as blank in a cell: white space of every script, control characters, and the invisible characters that copying
 * from web pages and mail programs leaves behind (no-break and zero-width spaces, writing-direction marks).
 */
public final class Blanks {

    private Blanks() {}

    /** The text without the blanks at its ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether nothing in the text can be seen. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char character) {
        if (character > ' ' && character < 0x7F) {
            return false;
        }
        return character <= ' '
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
