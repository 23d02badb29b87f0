package org.liaison.batch.job;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.file.CsvLayout;
import org.liaison.batch.file.CsvRecord;
import org.liaison.batch.file.CsvRecordReader;
import org.liaison.batch.file.FileContent;
import org.liaison.batch.file.UnusableFileException;
import org.liaison.imports.ImportLimits;
import org.liaison.imports.ImportRun;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a run's file in portions that fit in memory, however long its records are. After an interruption it goes on behind
 * the last record that was stored; that is looked up where the records lie, so the two cannot disagree.
 */
final class RecordReader implements ItemStreamReader<List<CsvRecord>> {

    private static final int MAX_RECORDS = 5_000;
    private static final long MAX_CHARACTERS = 1 << 22;

    private final ImportRun run;
    private final long lastStored;
    private final ImportLimits limits;
    private @Nullable CsvRecordReader file;

    RecordReader(ImportRun run, long lastStored, ImportLimits limits) {
        this.run = run;
        this.lastStored = lastStored;
        this.limits = limits;
    }

    @Override
    public void open(ExecutionContext context) {
        var layout = Objects.requireNonNull(run.layout(), "the file is sniffed before it is read");
        try {
            file = new CsvRecordReader(
                    FileContent.of(run.file(), run.id(), limits),
                    new CsvLayout(
                            Charset.forName(layout.charset()),
                            layout.encodingEvidence(),
                            layout.byteOrderMark(),
                            layout.delimiter().charAt(0),
                            layout.headerRecord(),
                            layout.columns()),
                    limits);
        } catch (IOException | UnusableFileException e) {
            throw new ItemStreamException("The stored file cannot be opened", e);
        }
    }

    @Override
    public @Nullable List<CsvRecord> read() throws IOException, UnusableFileException {
        var records = new ArrayList<CsvRecord>();
        long characters = 0;
        while (records.size() < MAX_RECORDS && characters < MAX_CHARACTERS) {
            var record = next();
            if (record == null) {
                break;
            }
            records.add(record);
            characters += record.cells().stream().mapToLong(String::length).sum();
        }
        return records.isEmpty() ? null : records;
    }

    private @Nullable CsvRecord next() throws IOException, UnusableFileException {
        var records = Objects.requireNonNull(file, "opened before the first read");
        var record = records.read();
        while (record != null && record.record() <= lastStored) {
            record = records.read();
        }
        return record;
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
