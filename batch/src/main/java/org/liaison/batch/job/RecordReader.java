package org.liaison.batch.job;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.file.CsvLayout;
import org.liaison.batch.file.CsvRecord;
import org.liaison.batch.file.CsvRecordReader;
import org.liaison.batch.file.UnusableFileException;
import org.liaison.imports.ImportRun;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a run's file record by record; after an interruption it goes on behind the last record that was stored. */
final class RecordReader implements ItemStreamReader<CsvRecord> {

    private static final String LAST_RECORD = "last-record";

    private final ImportRun run;
    private @Nullable CsvRecordReader file;
    private long lastRecord;

    RecordReader(ImportRun run) {
        this.run = run;
    }

    @Override
    public void open(ExecutionContext context) {
        var layout = Objects.requireNonNull(run.layout(), "the file is sniffed before it is read");
        try {
            file = new CsvRecordReader(
                    run.file().path(),
                    new CsvLayout(
                            Charset.forName(layout.charset()),
                            layout.byteOrderMark(),
                            layout.delimiter().charAt(0),
                            layout.headerRecord(),
                            layout.columns()));
            lastRecord = context.getLong(LAST_RECORD, 0);
        } catch (IOException e) {
            throw new ItemStreamException("The stored file cannot be opened", e);
        }
    }

    @Override
    public @Nullable CsvRecord read() throws IOException, UnusableFileException {
        var records = Objects.requireNonNull(file, "opened before the first read");
        var record = records.read();
        while (record != null && record.record() <= lastRecord) {
            record = records.read();
        }
        if (record != null) {
            lastRecord = record.record();
        }
        return record;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(LAST_RECORD, lastRecord);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new ItemStreamException("The stored file cannot be closed", e);
        }
    }
}
