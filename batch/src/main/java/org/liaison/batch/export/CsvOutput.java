package org.liaison.batch.export;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;

/** Regular CSV as RFC 4180 has it. */
final class CsvOutput {

    /** What OWASP lists as beginnings of formulas (CSV injection). */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private CsvOutput() {}

    static ICSVWriter to(Writer target, char delimiter) {
        return new CSVWriterBuilder(target)
                .withSeparator(delimiter)
                .withLineEnd(ICSVWriter.RFC4180_LINE_END)
                .build();
    }

    /**
     * A cell that no spreadsheet takes for a formula: text that begins like one gets an apostrophe before it, as people write
     * it there themselves. Not for files that are imported again, which keep what was written.
     */
    static String inert(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /**
     * Hands over what is left. opencsv keeps to itself that a row could not be written, on a full disk for example.
     *
     * @throws IOException if any row was not written
     */
    static void finish(ICSVWriter csv) throws IOException {
        csv.flush();
        if (csv.checkError()) {
            var reason = csv.getException();
            throw reason != null ? reason : new IOException("The output takes no more");
        }
    }
}
