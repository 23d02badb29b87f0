package org.liaison.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param charset its encoding, by its standard name
 * @param encodingEvidence how certain that is
 * @param delimiter what separates its cells
 * @param headerRecord the record that names the columns, from 1; 0 where there is none
 * @param columns the columns' names in the order of the file
 * @param mapping what mapped columns mean: names of columns to names of fields, in the order of the file
 * @param mappingEvidence why they are taken to mean it, by the columns' names
 */
public record ImportLayout(
        String charset,
        EncodingEvidence encodingEvidence,
        boolean byteOrderMark,
        String delimiter,
        int headerRecord,
        List<String> columns,
        Map<String, String> mapping,
        Map<String, MappingEvidence> mappingEvidence) {

    /** Tells whether another file has the same columns in the same order. */
    public String headerFingerprint() {
        return headerFingerprint(columns);
    }

    /** The same for the same columns in the same order, and practically for no others. */
    public static String headerFingerprint(List<String> columns) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            // A name cannot contain the NUL that ends it, so no two headers run into the same text.
            columns.forEach(column -> digest.update((column + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
