package org.liaison.imports;

/** How certain it is that a file is written in the encoding in which it is read. */
public enum EncodingEvidence {
    /** A person said so, and the file can be read so. */
    CHOSEN,
    /** The file begins with a byte order mark. */
    BYTE_ORDER_MARK,
    /** It is valid UTF-8 from its first byte to its last, which text in another encoding practically never is. */
    VALID_UTF_8,
    /** It reads most plausibly so. Other encodings would give other letters, and a person should look. */
    GUESSED
}
