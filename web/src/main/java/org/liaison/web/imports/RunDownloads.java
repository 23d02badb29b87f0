package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import org.liaison.batch.export.ChangesFile;
import org.liaison.batch.export.ErrorsFile;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.liaison.web.contact.ContactNavigation;
import org.springframework.stereotype.Component;

/** What can be taken along from a run: its rejected rows, its changes, and the way to what it created. */
@Component
class RunDownloads {

    /** What the memberships of imports without a source name as theirs. */
    private static final String SINGLE_IMPORTS = "Single imports";

    private final ErrorsFile errors;
    private final ChangesFile changes;

    RunDownloads(ErrorsFile errors, ChangesFile changes) {
        this.errors = errors;
        this.changes = changes;
    }

    Div of(ImportRun run) {
        var links = new Div();
        links.addClassName("run-links");
        var rows = run.counts().rows();
        if (rows.rejected() + rows.review() > 0) {
            links.add(download("errors.csv", translate("import.errors-file"), output -> errors.write(run, output)));
        }
        if (run.changes() > 0) {
            links.add(download("changes.csv", translate("import.changes-file"), output -> changes.write(run, output)));
        }
        boolean applied = run.state() == ImportState.APPLIED || run.state() == ImportState.APPLIED_WITH_ERRORS;
        if (applied && run.undoOf() == null && run.counts().memberships().added() > 0) {
            var source = run.options().source();
            links.add(ContactNavigation.sourceLink(
                    new Span(translate("import.contacts-of-source")), source == null ? SINGLE_IMPORTS : source));
        }
        return links;
    }

    private interface Content {
        void write(OutputStream output) throws IOException;
    }

    private static Anchor download(String file, String text, Content content) {
        return new Anchor(download -> write(file, content, download), AttachmentType.DOWNLOAD, text);
    }

    private static void write(String file, Content content, DownloadEvent download) throws IOException {
        download.setFileName(file);
        download.setContentType("text/csv; charset=utf-8");
        try (var output = download.getOutputStream()) {
            content.write(output);
        }
    }
}
