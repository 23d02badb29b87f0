package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;

/** Leads to the screens for imports. */
public final class ImportNavigation {

    /** For routes: at most as many digits as a long surely holds. */
    static final String PARAMETER = ":run([1-9][0-9]{0,17})";

    static final String NAME = "run";

    private ImportNavigation() {}

    public static RouterLink link(ImportRunId run, String text) {
        return new RouterLink(text, ImportRunView.class, new RouteParameters(NAME, run.toString()));
    }

    static void open(ImportRunId run) {
        UI.getCurrentOrThrow().navigate(ImportRunView.class, new RouteParameters(NAME, run.toString()));
    }

    /** What a run is called: its file, or the run that it undoes. */
    public static String title(ImportRun run) {
        var undone = run.undoOf();
        return undone == null ? run.file().name() : translate("import.undo-of", undone.value());
    }

    public static void openNew() {
        UI.getCurrentOrThrow().navigate(NewImportView.class);
    }
}
