package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.liaison.batch.schedule.ConnectionTest.Result;
import org.liaison.source.FileSource;
import org.liaison.web.imports.FileTable;

/** Shows what would be fetched now, and how it would be read; or exactly why nothing can be. */
class ConnectionTestDialog extends Dialog {

    ConnectionTestDialog(FileSource source, FetchingActions actions) {
        setHeaderTitle(translate("fetching.test"));
        addClassName("connection-test");
        getFooter().add(new Button(translate("action.close"), _ -> close()));
        add(outcome(source, actions));
    }

    private static Component outcome(FileSource source, FetchingActions actions) {
        try {
            return switch (actions.test(source)) {
                case Result.Found found -> found(source, found);
                case Result.NotFound(var code, var message) -> {
                    var why = new Paragraph(code == null ? message : "%s (%s)".formatted(message, code));
                    why.addClassName("problem");
                    why.getElement().setAttribute("role", "alert");
                    yield why;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Component found(FileSource source, Result.Found found) {
        var modified = found.modifiedAt();
        var summary = new Paragraph(translate(
                "fetching.test.found",
                found.name(),
                found.bytes(),
                modified == null
                        ? translate("fetching.test.no-date")
                        : DueTimes.text(modified, source.details().schedule().zone())));
        var mapping = new DescriptionList();
        mapping.addClassName("facts");
        found.preview()
                .layout()
                .mapping()
                .forEach((column, field) -> mapping.add(
                        new DescriptionList.Term(column),
                        new DescriptionList.Description(translate("property." + field))));
        return new Div(summary, mapping, new FileTable(found.preview()));
    }
}
