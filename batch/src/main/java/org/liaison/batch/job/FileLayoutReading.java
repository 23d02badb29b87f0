package org.liaison.batch.job;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.file.CsvLayout;
import org.liaison.batch.file.CsvLayoutSniffer;
import org.liaison.batch.file.CsvRecordReader;
import org.liaison.batch.file.FileContent;
import org.liaison.batch.file.UnusableFileException;
import org.liaison.batch.mapping.ColumnMapper;
import org.liaison.batch.mapping.ColumnMapping;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportLimits;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.SavedMappings;
import org.springframework.stereotype.Component;

/** Finds out how a file is written and what its columns mean, as far as nobody said so. */
@Component
class FileLayoutReading {

    /** Enough to judge columns by their values. */
    private static final int SAMPLE_ROWS = 200;

    private final ImportLimits limits;
    private final CsvLayoutSniffer sniffer;
    private final ColumnMapper mapper = new ColumnMapper();

    private final SavedMappings mappings;

    FileLayoutReading(SavedMappings mappings, ImportLimits limits) {
        this.mappings = mappings;
        this.limits = limits;
        this.sniffer = new CsvLayoutSniffer(limits);
    }

    FilePreview read(ImportRun run) throws IOException, UnusableFileException {
        var content = FileContent.of(run.file(), run.id(), limits);
        var options = run.options();
        var csv = sniff(content, options);
        var rows = firstRows(content, csv);
        return new FilePreview(layout(csv, map(csv, rows, options)), rows, Files.size(content));
    }

    /** How a file begins if it is read as a person says so far. What they say of columns that it has not is passed over. */
    FilePreview preview(ImportRun run, ImportOptions options) throws IOException, UnusableFileException {
        return preview(FileContent.of(run.file(), run.id(), limits), options);
    }

    /** The same for a file that is not taken in. */
    FilePreview preview(ReceivedFile file, ImportOptions options) throws IOException, UnusableFileException {
        return preview(FileContent.of(file, limits), options);
    }

    /** The same beginning of a file with other choices of what its columns mean. */
    FilePreview mapped(FilePreview preview, ImportOptions options) {
        var layout = preview.layout();
        var csv = new CsvLayout(
                Charset.forName(layout.charset()),
                layout.encodingEvidence(),
                layout.byteOrderMark(),
                layout.delimiter().charAt(0),
                layout.headerRecord(),
                layout.columns());
        return mapped(csv, preview.rows(), preview.bytes(), options);
    }

    private FilePreview preview(Path content, ImportOptions options) throws IOException, UnusableFileException {
        var csv = sniff(content, options);
        return mapped(csv, firstRows(content, csv), Files.size(content), options);
    }

    private FilePreview mapped(CsvLayout csv, List<List<String>> rows, long bytes, ImportOptions options) {
        var chosen = new LinkedHashMap<>(options.mapping());
        chosen.keySet().retainAll(csv.columns());
        var mapping = mapper.suggest(csv, rows, chosen, saved(csv, options.source()));
        return new FilePreview(layout(csv, mapping), rows, bytes);
    }

    private CsvLayout sniff(Path content, ImportOptions options) throws IOException, UnusableFileException {
        return sniffer.sniff(
                content, charset(options.charset()), delimiter(options.delimiter()), options.headerRecord());
    }

    private static ImportLayout layout(CsvLayout csv, ColumnMapping mapping) {
        return new ImportLayout(
                csv.charset().name(),
                csv.evidence(),
                csv.byteOrderMark(),
                Character.toString(csv.delimiter()),
                csv.headerRecord(),
                csv.columns(),
                mapping.asNames(csv),
                mapping.evidence(csv));
    }

    private ColumnMapping map(CsvLayout csv, List<List<String>> rows, ImportOptions options)
            throws UnusableFileException {
        try {
            return mapper.map(csv, rows, options.mapping(), saved(csv, options.source()));
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("MAP-301", String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> saved(CsvLayout csv, @Nullable String source) {
        return source == null
                ? Map.of()
                : mappings.find(source, ImportLayout.headerFingerprint(csv.columns()))
                        .orElse(Map.of());
    }

    private List<List<String>> firstRows(Path content, CsvLayout csv) throws IOException, UnusableFileException {
        var rows = new ArrayList<List<String>>();
        try (var reader = new CsvRecordReader(content, csv, limits)) {
            for (var row = reader.read(); row != null && rows.size() < SAMPLE_ROWS; row = reader.read()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private static @Nullable Charset charset(@Nullable String name) throws UnusableFileException {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new UnusableFileException(UnusableFileException.WRONG_ENCODING, "There is no encoding " + name);
        }
    }

    private static @Nullable Character delimiter(@Nullable String text) throws UnusableFileException {
        if (text == null) {
            return null;
        }
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw new UnusableFileException(
                    "MAP-303", "Cells are separated by one character, which is neither a quote nor a line end");
        }
        return text.charAt(0);
    }
}
