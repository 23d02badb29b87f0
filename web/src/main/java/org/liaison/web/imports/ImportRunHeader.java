package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.liaison.web.component.Times;

/** Which file, where its run stands, and what can be done next. */
class ImportRunHeader extends Div {

    private final SerializableConsumer<ImportRun> apply;
    private final SerializableConsumer<ImportRun> cancel;
    private final SerializableConsumer<ImportRun> resume;
    private final Div title = new Div();
    private final Div actions = new Div();

    ImportRunHeader(
            SerializableConsumer<ImportRun> apply,
            SerializableConsumer<ImportRun> cancel,
            SerializableConsumer<ImportRun> resume) {
        this.apply = apply;
        this.cancel = cancel;
        this.resume = resume;
        addClassName("page-header");
        actions.addClassName("actions");
        add(title, actions);
    }

    void show(ImportRun run) {
        var when = new Div(new Span(translate("import.begun", Times.text(run.createdAt()), run.requestedBy())));
        when.addClassName("secondary");
        var name = new Div(new H1(run.file().name()), new StateBadge(run.state()));
        name.addClassName("import-title");
        title.removeAll();
        title.add(name, when);
        actions.removeAll();
        if (run.state() == ImportState.PLANNED) {
            var button = new Button(translate("import.apply", run.changes()), _ -> apply.accept(run));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.setDisableOnClick(true);
            actions.add(new Button(translate("import.cancel"), _ -> cancel.accept(run)), button);
        } else if (run.state() == ImportState.FAILED) {
            var button = new Button(translate("import.resume"), _ -> resume.accept(run));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            button.setDisableOnClick(true);
            actions.add(button);
        }
    }

    /** Takes the actions away until it is known how the run goes on. */
    void waitForStart() {
        actions.removeAll();
    }
}
