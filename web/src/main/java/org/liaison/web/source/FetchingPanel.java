package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.liaison.source.FileSource;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;

/** Where the files of a source come from and when, what came of it, and what can be done about it now. */
class FetchingPanel extends Div {

    private final transient FetchingActions actions;
    private final transient FileSamples samples;
    private final FileSource source;
    private final Command changed;

    /** @param changed called when the page is out of date */
    FetchingPanel(
            FileSource source, AttemptGrid attempts, FetchingActions actions, FileSamples samples, Command changed) {
        this.source = source;
        this.actions = actions;
        this.samples = samples;
        this.changed = changed;
        addClassName("fetching");
        add(facts(), buttons(), attempts);
    }

    private DescriptionList facts() {
        var details = source.details();
        var schedule = details.schedule();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "fetching.where", details.location().describe());
        fact(facts, "fetching.how", translate("import.mode." + details.options().mode()));
        if (!details.options().targetGroups().isEmpty()) {
            fact(
                    facts,
                    "fetching.TARGET_GROUPS",
                    String.join(", ", details.options().targetGroups()));
        }
        fact(facts, "fetching.next.title", next());
        if (schedule.applyAt() != null) {
            fact(facts, "fetching.apply-at", schedule.applyAt().toString());
        }
        if (details.reportTo() != null) {
            fact(facts, "fetching.REPORT_TO", details.reportTo());
        }
        return facts;
    }

    private String next() {
        var schedule = source.details().schedule();
        if (source.paused()) {
            return translate("fetching.paused");
        }
        return schedule.cron() == null
                ? translate("fetching.next.never")
                : DueTimes.next(schedule, actions.now()) + " ("
                        + schedule.zone().getId() + ")";
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(translate(name)), new DescriptionList.Description(value));
    }

    private Div buttons() {
        var test = new Button(translate("fetching.test"), _ -> new ConnectionTestDialog(source, samples).open());
        var dryRun = new Button(translate("fetching.dry-run-now"), _ -> begin(true));
        var run = new Button(translate("fetching.run-now"), _ -> begin(false));
        run.addThemeVariants(ButtonVariant.PRIMARY);
        var pause = new Button(
                translate(source.paused() ? "fetching.resume" : "fetching.pause"),
                _ -> change(() -> actions.setPaused(source, !source.paused())));
        var edit = new Button(translate("fetching.change"), _ -> SourceNavigation.openFetching(source.id()));
        var remove = new Button(translate("fetching.remove"), _ -> confirmRemoval());
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var buttons = new Div(run, dryRun, test, edit, pause, remove);
        buttons.addClassName("actions");
        return buttons;
    }

    private void begin(boolean dryRun) {
        actions.runNow(source, dryRun);
        Toasts.done(translate("fetching.begun"));
        changed.execute();
    }

    private void confirmRemoval() {
        var dialog = new ConfirmDialog(
                translate("fetching.remove.title", source.name()),
                translate("fetching.remove.explanation"),
                translate("fetching.remove"),
                _ -> change(() -> actions.remove(source)));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("action.cancel"));
        dialog.open();
    }

    private void change(Command change) {
        Refusals.toldInToast(change);
        changed.execute();
    }
}
