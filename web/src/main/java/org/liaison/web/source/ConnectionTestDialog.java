package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.liaison.batch.schedule.ConnectionTest.Result;
import org.liaison.imports.ImportLayout;
import org.liaison.source.FileSource;
import org.liaison.web.component.Toasts;
import org.liaison.web.imports.FileTable;

/** Shows what would be fetched now, and how it would be read; or exactly why nothing can be. */
class ConnectionTestDialog extends Dialog {

    private final transient FileSamples samples;
    private final transient FileSource source;

    ConnectionTestDialog(FileSource source, FileSamples samples) {
        this.samples = samples;
        this.source = source;
        setHeaderTitle(translate("fetching.test"));
        addClassName("connection-test");
        getFooter().add(new Button(translate("action.close"), _ -> close()));
        add(outcome());
    }

    private Component outcome() {
        try {
            return switch (samples.fetch(source)) {
                case Result.Found found -> found(found);
                case Result.NotFound(var code, var message) -> new NotFetched(code, message);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Component found(Result.Found found) {
        var modified = found.modifiedAt();
        var summary = new Paragraph(translate(
                "fetching.test.found",
                found.name(),
                found.bytes(),
                modified == null
                        ? translate("fetching.test.no-date")
                        : DueTimes.text(modified, source.details().schedule().zone())));
        var columns = new SampleColumns(found.preview(), source.options(), samples);
        var keep = new Button(
                translate("fetching.sample.keep"), _ -> columns.layout().ifPresent(this::keep));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(keep);
        return new Div(summary, new FileTable(found.preview()), new H3(translate("import.columns")), columns);
    }

    private void keep(ImportLayout layout) {
        samples.keep(source, layout);
        Toasts.done(translate("toast.saved"));
        close();
    }
}
