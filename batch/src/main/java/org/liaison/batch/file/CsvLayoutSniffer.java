package org.liaison.batch.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLimits;

/** Finds out how a file is to be read, from the file alone, so that nobody has to know what an encoding or a delimiter is. */
public class CsvLayoutSniffer {

    private final ImportLimits limits;

    public CsvLayoutSniffer(ImportLimits limits) {
        this.limits = limits;
    }

    /** As {@link #sniff(Path, Charset, Character, Integer)}, with the header recognised. */
    public CsvLayout sniff(Path file, @Nullable Charset charset, @Nullable Character delimiter)
            throws IOException, UnusableFileException {
        return sniff(file, charset, delimiter, null);
    }

    /**
     * Looks at the whole file once for its encoding, and at its beginning for the rest.
     *
     * @param charset the encoding that a person chose; null to have it recognised
     * @param delimiter the delimiter that a person chose; null to have it recognised
     * @param headerRecord the record that a person says names the columns, from 1; 0 if none does, null to have it recognised
     * @throws UnusableFileException if the file is empty, not text, not in the chosen encoding, or has no such record
     */
    public CsvLayout sniff(
            Path file, @Nullable Charset charset, @Nullable Character delimiter, @Nullable Integer headerRecord)
            throws IOException, UnusableFileException {
        var found = EncodingSniffer.sniff(file, charset);
        var encoding = found.encoding();
        var sample = Sample.read(file, encoding, limits);
        char separator = delimiter != null ? delimiter : delimiterOf(sample);
        var records = sample.records(separator, limits);
        if (records.isEmpty()) {
            throw Sample.nothingIn();
        }
        int header = headerRecord == null ? HeaderFinder.indexIn(records) : indexOf(headerRecord, records);
        return new CsvLayout(
                encoding.charset(),
                found.evidence(),
                encoding.byteOrderMark(),
                separator,
                header == HeaderFinder.NONE
                        ? 0
                        : Math.toIntExact(records.get(header).record()),
                header == HeaderFinder.NONE
                        ? ColumnNames.numbered(widest(records))
                        : ColumnNames.of(records.get(header).cells()));
    }

    private static int indexOf(int chosen, List<CsvRecord> records) throws UnusableFileException {
        if (chosen == 0) {
            return HeaderFinder.NONE;
        }
        for (int index = 0; index < records.size(); index++) {
            if (records.get(index).record() == chosen) {
                return index;
            }
        }
        throw new UnusableFileException(
                UnusableFileException.NO_SUCH_HEADER,
                "Record %d, which was to name the columns, is blank or too far below the beginning.".formatted(chosen));
    }

    private char delimiterOf(Sample sample) throws UnusableFileException {
        Character declared = sample.declaredDelimiter();
        return declared != null && DelimiterSniffer.fits(declared, sample, limits)
                ? declared
                : DelimiterSniffer.sniff(sample, limits);
    }

    private static int widest(List<CsvRecord> records) {
        return records.stream().mapToInt(record -> record.cells().size()).max().orElse(0);
    }
}
