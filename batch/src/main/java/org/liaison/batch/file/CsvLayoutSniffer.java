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

    /**
     * Looks at the whole file once for its encoding, and at its beginning for the rest.
     *
     * @param charset the encoding that a person chose; null to have it recognised
     * @param delimiter the delimiter that a person chose; null to have it recognised
     * @throws UnusableFileException if the file is empty, not text, or not in the chosen encoding
     */
    public CsvLayout sniff(Path file, @Nullable Charset charset, @Nullable Character delimiter)
            throws IOException, UnusableFileException {
        var found = EncodingSniffer.sniff(file, charset);
        var encoding = found.encoding();
        var sample = Sample.read(file, encoding, limits);
        char separator = delimiter != null ? delimiter : delimiterOf(sample);
        var records = sample.records(separator, limits);
        if (records.isEmpty()) {
            throw Sample.nothingIn();
        }
        int header = HeaderFinder.indexIn(records);
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

    private char delimiterOf(Sample sample) {
        Character declared = sample.declaredDelimiter();
        return declared != null ? declared : DelimiterSniffer.sniff(sample, limits);
    }

    private static int widest(List<CsvRecord> records) {
        return records.stream().mapToInt(record -> record.cells().size()).max().orElse(0);
    }
}
