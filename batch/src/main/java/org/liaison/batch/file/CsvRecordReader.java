package org.liaison.batch.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLimits;

/**
 * Reads a file's rows one after another, in memory that does not grow with the file. Forgives what people's exports get wrong;
 * leaves out the header, what stands above it, where it is repeated, and records that hold nothing, but never a row with
 * content.
 */
public final class CsvRecordReader implements Closeable {

    private final CsvLayout layout;
    private final RecordLimits limits;
    private final LineReader lines;
    private final RecordParser records;
    private long rows;

    public CsvRecordReader(Path file, CsvLayout layout, ImportLimits limits) throws IOException {
        this.layout = layout;
        this.limits = new RecordLimits(limits);
        this.lines = new LineReader(new TextEncoding(layout.charset(), layout.byteOrderMark()).open(file), limits);
        this.records = new RecordParser(lines, layout.delimiter(), limits);
    }

    /**
     * The next row; null after the last.
     *
     * @throws UnusableFileException if the file goes beyond a limit
     */
    public @Nullable CsvRecord read() throws IOException, UnusableFileException {
        CsvRecord record = records.read();
        while (record != null && !isRow(record)) {
            record = records.read();
        }
        if (record != null) {
            rows++;
            limits.checkRows(rows, record.line());
        }
        return record;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private boolean isRow(CsvRecord record) {
        return record.record() > layout.headerRecord()
                && !record.isBlank()
                && !isPreamble(record)
                && !layout.isHeader(record);
    }

    /** Above a header it is left out with all else; a file without one may begin with it, too. */
    private boolean isPreamble(CsvRecord record) {
        return rows == 0
                && !layout.hasHeader()
                && Preamble.matches(String.join(Character.toString(layout.delimiter()), record.cells()));
    }
}
