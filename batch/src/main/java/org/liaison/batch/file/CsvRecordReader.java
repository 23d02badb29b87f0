package org.liaison.batch.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file's rows one after another, in memory that does not grow with the file. Forgives what people's exports get wrong;
 * leaves out the header, what stands above it, and records that hold nothing, but never a row with content.
 */
public final class CsvRecordReader implements Closeable {

    private final CsvLayout layout;
    private final LineReader lines;
    private final RecordParser records;
    private boolean begun;

    public CsvRecordReader(Path file, CsvLayout layout) throws IOException {
        this.layout = layout;
        this.lines = new LineReader(new TextEncoding(layout.charset(), layout.byteOrderMark()).open(file));
        this.records = new RecordParser(lines, layout.delimiter());
    }

    /**
     * The next row; null after the last.
     *
     * @throws UnusableFileException if a line or a quoted cell is so long that the file cannot be meant so
     */
    public @Nullable CsvRecord read() throws IOException, UnusableFileException {
        CsvRecord record = records.read();
        while (record != null && !isRow(record)) {
            record = records.read();
        }
        begun = true;
        return record;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private boolean isRow(CsvRecord record) {
        return record.record() > layout.headerRecord() && !record.isBlank() && !isPreamble(record);
    }

    /** Above a header it is left out with all else; a file without one may begin with it, too. */
    private boolean isPreamble(CsvRecord record) {
        return !begun
                && !layout.hasHeader()
                && Preamble.matches(String.join(Character.toString(layout.delimiter()), record.cells()));
    }
}
