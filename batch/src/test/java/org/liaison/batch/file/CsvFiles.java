package org.liaison.batch.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liaison.imports.ImportLimits;

/** Writes small files for tests, and reads them as the import does. */
public final class CsvFiles {

    private CsvFiles() {}

    public static Path write(Path directory, String content) {
        return write(directory, content, StandardCharsets.UTF_8);
    }

    public static Path write(Path directory, String content, Charset charset) {
        return write(directory, content.getBytes(charset));
    }

    public static Path write(Path directory, byte[] content) {
        try {
            return Files.write(Files.createTempFile(directory, "contacts", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CsvLayout sniff(Path file) throws UnusableFileException {
        try {
            return new CsvLayoutSniffer(ImportLimits.DEFAULTS).sniff(file, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<CsvRecord> records(Path file, CsvLayout layout) throws UnusableFileException {
        var records = new ArrayList<CsvRecord>();
        try (var reader = new CsvRecordReader(file, layout, ImportLimits.DEFAULTS)) {
            for (var record = reader.read(); record != null; record = reader.read()) {
                records.add(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    public static List<List<String>> rows(Path file, CsvLayout layout) throws UnusableFileException {
        return records(file, layout).stream().map(CsvRecord::cells).toList();
    }
}
