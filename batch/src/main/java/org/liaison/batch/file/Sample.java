package org.liaison.batch.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLimits;

/**
 * The beginning of a file, on which delimiter and header are judged.
 *
 * @param skipped how many records stand above it: blank lines and lines meant for other programs
 * @param declaredDelimiter the delimiter that one of those declares; null if none does
 * @param text whole lines from the first one with content on
 */
record Sample(int skipped, @Nullable Character declaredDelimiter, String text) {

    private static final int ENOUGH_CHARACTERS = 1 << 18;
    private static final int ENOUGH_LINES = 2_000;

    /** What a line without content is made of, blanks and quotes aside, whatever the delimiter. */
    private static final String DELIMITERS = ",;|";

    /** @throws UnusableFileException if nothing stands in the file */
    static Sample read(Path file, TextEncoding encoding, ImportLimits limits)
            throws IOException, UnusableFileException {
        try (var lines = new LineReader(encoding.open(file), limits)) {
            int skipped = 0;
            Character declaredDelimiter = null;
            Line line = lines.read();
            while (line != null && (isBlank(line.text()) || Preamble.matches(line.text()))) {
                Character declared = Preamble.declaredDelimiter(line.text());
                declaredDelimiter = declared == null ? declaredDelimiter : declared;
                skipped++;
                line = lines.read();
            }
            if (line == null) {
                throw nothingIn();
            }
            return new Sample(skipped, declaredDelimiter, text(line, lines));
        }
    }

    static UnusableFileException nothingIn() {
        return new UnusableFileException(
                UnusableFileException.EMPTY, "The file is empty: no line of it holds anything.");
    }

    /** The sample's records with content, taken apart at a delimiter, and numbered as in the file. */
    List<CsvRecord> records(char delimiter, ImportLimits limits) throws UnusableFileException {
        var records = new ArrayList<CsvRecord>();
        try (var lines = new LineReader(new StringReader(text), limits)) {
            var parser = new RecordParser(lines, delimiter, limits);
            for (var record = parser.read(); record != null; record = parser.read()) {
                boolean isCutOff = record.hasUnclosedQuote() && !records.isEmpty();
                if (!record.isBlank() && !isCutOff) {
                    records.add(new CsvRecord(skipped + record.record(), record.line(), record.cells()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static String text(Line first, LineReader lines) throws IOException, UnusableFileException {
        var text = new StringBuilder();
        Line line = first;
        while (line != null) {
            text.append(line.text()).append(line.end());
            boolean enough = text.length() >= ENOUGH_CHARACTERS || line.number() - first.number() >= ENOUGH_LINES;
            line = enough ? null : lines.read();
        }
        return text.toString();
    }

    private static boolean isBlank(String line) {
        int quotes = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                quotes++;
            } else if (DELIMITERS.indexOf(character) < 0 && !Blanks.isBlank(character)) {
                return false;
            }
        }
        // An odd quote opens a cell that goes on in the next line, so that the two are one record.
        return quotes % 2 == 0;
    }
}
