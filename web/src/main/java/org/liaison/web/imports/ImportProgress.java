package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;

/** How far a run is that is being worked on; invisible once it is not. */
class ImportProgress extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();

    ImportProgress() {
        addClassName("import-progress");
        text.getElement().setAttribute("aria-live", "polite");
        add(text, bar);
        setVisible(false);
    }

    /** @param busy whether it is being worked on */
    void show(ImportRun run, boolean busy) {
        setVisible(busy);
        if (run.state() == ImportState.APPLYING) {
            bar.setIndeterminate(run.changes() == 0);
            bar.setValue((double) run.appliedThrough() / Math.max(1, run.changes()));
            text.setText(translate("import.progress.applying", run.appliedThrough(), run.changes()));
        } else {
            bar.setIndeterminate(true);
            text.setText(
                    switch (run.state()) {
                        case RECEIVED -> translate("import.progress.reading", run.rowsRead());
                        case STAGED ->
                            run.undoOf() == null
                                    ? translate("import.progress.planning", run.rowsRead())
                                    : translate("import.progress.planning-undo");
                        default -> translate("import.progress.checking");
                    });
        }
    }
}
