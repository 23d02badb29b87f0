package org.liaison.web.component;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A CSV file that is written while it is downloaded. */
public final class CsvDownload {

    private CsvDownload() {}

    /** Writes the rows of a file. */
    @FunctionalInterface
    public interface Rows extends Serializable {

        void write(Writer output) throws IOException;
    }

    public static DownloadHandler of(String fileName, Rows rows) {
        return download -> {
            download.setFileName(fileName);
            download.setContentType("text/csv; charset=utf-8");
            try (var output = new OutputStreamWriter(download.getOutputStream(), StandardCharsets.UTF_8)) {
                rows.write(output);
            }
        };
    }
}
