package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;

/** Which run it is, where it stands, and what can be done next. */
class ImportRunHeader extends Div {

    private final ImportActions can;
    private final Div buttons = new Div();

    ImportRunHeader(ImportActions can) {
        this.can = can;
        addClassName("page-header");
        buttons.addClassName("actions");
    }

    /**
     * @param undoing the run that takes this one back; null if none does
     * @param busy whether something is being done, so that nothing else can be
     */
    void show(ImportRun run, @Nullable ImportRun undoing, boolean busy) {
        removeAll();
        buttons.removeAll();
        add(new RunFacts(run, undoing), buttons);
        if (!busy) {
            offer(run, undoing);
        } else if (run.state() == ImportState.RECEIVED || run.state() == ImportState.APPLYING) {
            var stop = new Button(translate("import.stop"), _ -> can.stop(run));
            stop.setDisableOnClick(true);
            buttons.add(stop);
        }
    }

    private void offer(ImportRun run, @Nullable ImportRun undoing) {
        switch (run.state()) {
            case DRAFT -> buttons.add(cancel(run));
            case PLANNED -> {
                buttons.add(cancel(run));
                primary(
                        run.undoOf() == null ? translate("import.apply", run.changes()) : translate("import.undo-now"),
                        () -> can.apply(run));
            }
            case HELD, AWAITING_APPROVAL -> {
                buttons.add(cancel(run));
                var approve = new Button(
                        translate("import.approve"),
                        _ -> new ApprovalDialog(run.changes(), reason -> can.approve(run, reason)).open());
                approve.addThemeVariants(ButtonVariant.PRIMARY);
                buttons.add(approve);
            }
            case FAILED -> {
                if (run.undoOf() == null && run.planHash() != null && undoing == null) {
                    offerUndo(run);
                }
                primary(translate("import.resume"), () -> can.resume(run));
            }
            case APPLIED, APPLIED_WITH_ERRORS, PARTLY_UNDONE -> {
                if (run.undoOf() == null && (undoing == null || undoing.state() == ImportState.PARTLY_UNDONE)) {
                    offerUndo(run);
                }
            }
            default -> {
                // Nothing can be done with it.
            }
        }
    }

    private Button cancel(ImportRun run) {
        return new Button(
                translate(run.undoOf() == null ? "import.cancel" : "import.cancel-undo"), _ -> can.cancel(run));
    }

    /** What an expired run would need for it is gone. */
    private void offerUndo(ImportRun run) {
        if (run.expiredAt() != null) {
            return;
        }
        var undo = new Button(translate("import.undo"), _ -> can.undo(run));
        undo.setDisableOnClick(true);
        buttons.add(undo);
    }

    private void primary(String label, Command command) {
        var button = new Button(label, _ -> command.execute());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        buttons.add(button);
    }
}
