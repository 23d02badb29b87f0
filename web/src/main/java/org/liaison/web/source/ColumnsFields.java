package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.job.FilePreview;
import org.liaison.batch.schedule.ConnectionTest.Result;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.UnusableImportException;
import org.liaison.source.FileSource;

/** What the columns of a source's files mean, told from a sample that is uploaded or fetched. */
class ColumnsFields extends Div {

    private final transient FileSamples samples;
    private final SerializableSupplier<ImportOptions> options;
    private final SerializableSupplier<Optional<FileSource>> written;
    private final Div sample = new Div();
    private @Nullable SampleColumns columns;

    /**
     * @param options how files are read, as it is written at this moment
     * @param written the source as it is written at this moment; empty, with reasons at the fields, if it cannot be so
     */
    ColumnsFields(
            FileSamples samples,
            SerializableSupplier<ImportOptions> options,
            SerializableSupplier<Optional<FileSource>> written) {
        this.samples = samples;
        this.options = options;
        this.written = written;
        var hint = new Paragraph(translate("fetching.sample.hint"));
        hint.addClassName("secondary");
        var fetch = new Button(translate("fetching.sample.fetch"), _ -> fetch());
        var ways = new Div(samples.upload(this::look), fetch);
        ways.addClassName("sample-ways");
        sample.getElement().setAttribute("aria-live", "polite");
        add(hint, sample, ways);
    }

    /** Shows what is known of files that the source had. */
    void read(List<Map<String, String>> kept) {
        if (kept.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        kept.forEach(mapping -> list.add(new ListItem(mapping.entrySet().stream()
                .map(entry -> entry.getKey() + " → " + translate("property." + entry.getValue()))
                .collect(Collectors.joining(", ")))));
        sample.add(new Paragraph(translate("fetching.sample.kept")), list);
    }

    /** Whether a sample was taken whose columns do not tell where the addresses are. */
    boolean isIncomplete() {
        return columns != null && columns.layout().isEmpty();
    }

    /** What a sample's columns mean; empty where none was taken. */
    Optional<ImportLayout> layout() {
        return columns == null ? Optional.empty() : columns.layout();
    }

    private void look(ReceivedFile file) {
        var chosen = options.get();
        try {
            show(file.name(), samples.look(file, chosen), chosen);
        } catch (UnusableImportException e) {
            refuse(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void fetch() {
        written.get().ifPresent(source -> {
            try {
                switch (samples.fetch(source)) {
                    case Result.Found found -> show(found.name(), found.preview(), source.options());
                    case Result.NotFound(var code, var message) -> refuse(code, message);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void show(String name, FilePreview preview, ImportOptions read) {
        var shown = new SampleColumns(preview, read, samples);
        columns = shown;
        sample.removeAll();
        sample.add(new Paragraph(translate("fetching.sample.of", name)), shown);
    }

    private void refuse(@Nullable String code, String message) {
        columns = null;
        sample.removeAll();
        sample.add(new NotFetched(code, message));
    }
}
