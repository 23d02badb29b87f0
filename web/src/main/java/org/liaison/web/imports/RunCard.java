package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.liaison.web.component.Times;

/** A run that something is done with, with how far it is, or that was interrupted; and what can be done about it. */
class RunCard extends Div {

    private final transient ImportTasks tasks;
    private final SerializableConsumer<ImportRun> resume;
    private final ImportProgress progress = new ImportProgress();
    private final Span reason = new Span();
    private final Div head = new Div();
    private final Div buttons = new Div();
    private RunWatch.Found shown;

    /** @param resume goes on with the run */
    RunCard(RunWatch.Found found, ImportTasks tasks, SerializableConsumer<ImportRun> resume) {
        this.tasks = tasks;
        this.resume = resume;
        this.shown = found;
        head.addClassName("import-title");
        reason.addClassName("problem");
        buttons.addClassName("actions");
        addClassName("card");
        add(head, about(found.run()), progress, reason, buttons);
        offer();
        show(found);
    }

    /** Shows the run as it is by now. What can be done stays where it is, so that nobody misses a button. */
    final void show(RunWatch.Found found) {
        var before = shown;
        shown = found;
        progress.show(found);
        if (before.busy() != found.busy() || before.run().state() != found.run().state()) {
            offer();
        }
    }

    private void offer() {
        var run = shown.run();
        head.removeAll();
        head.add(new H3(ImportNavigation.title(run)), new StateBadge(run));
        progress.setVisible(shown.busy());
        reason.setText(shown.busy() || run.errorCode() == null ? "" : translate("import.problem." + run.errorCode()));
        reason.setVisible(!reason.getText().isEmpty());
        buttons.removeAll();
        buttons.add(ImportNavigation.link(
                run.id(), translate("tonight.look", run.id().value())));
        if (!shown.busy()) {
            button("import.resume", "tonight.resume-run", () -> resume.accept(run));
        } else if (run.state() == ImportState.RECEIVED || run.state() == ImportState.APPLYING) {
            button("import.stop", "tonight.stop-run", () -> tasks.stop(run.id()));
        }
    }

    private void button(String label, String description, Runnable click) {
        var button = new Button(translate(label), _ -> click.run());
        button.setAriaLabel(translate(description, shown.run().id().value()));
        button.setDisableOnClick(true);
        buttons.add(button);
    }

    private static Span about(ImportRun run) {
        var source = run.options().source();
        var about = new Span((source == null ? run.requestedBy() : source) + " · " + Times.text(run.createdAt()));
        about.addClassName("secondary");
        return about;
    }
}
