package org.liaison.batch.file;

/**
 * Says that nothing can be imported from a file, and why. The message is written for the person who uploaded it and never
 * repeats what stands in the file's cells.
 */
public class UnusableFileException extends Exception {

    /** Nothing stands in the file. */
    public static final String EMPTY = "FILE-101";

    /** The file is not text, or text that is no table. */
    public static final String NOT_TEXT = "FILE-102";

    /** No column holds e-mail addresses. */
    public static final String NO_ADDRESS_COLUMN = "FILE-103";

    /** A line or a quoted cell goes beyond every limit; usually a closing quote is missing. */
    public static final String TOO_LONG = "FILE-104";

    /** The file is not written in the encoding that a person chose for it. */
    public static final String WRONG_ENCODING = "FILE-105";

    /** The file, or what is in the archive, is larger than is taken in. */
    public static final String TOO_LARGE = "FILE-106";

    /** The file has more rows than are taken in. */
    public static final String TOO_MANY_ROWS = "FILE-107";

    /** A row has more cells than are taken in. */
    public static final String TOO_WIDE = "FILE-108";

    /** What is in the archive grows as no honest file does. */
    public static final String ZIP_BOMB = "FILE-109";

    /** The ZIP archive does not hold just one CSV file that can be read. */
    public static final String UNUSABLE_ZIP = "FILE-110";

    /** The record that a person said names the columns holds nothing, or there is none. */
    public static final String NO_SUCH_HEADER = "FILE-111";

    private final String code;

    public UnusableFileException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The stable code of the problem, such as {@code FILE-101}. */
    public String code() {
        return code;
    }
}
