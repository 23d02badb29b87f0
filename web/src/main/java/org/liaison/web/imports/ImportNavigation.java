package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.Optional;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;

/** Leads to the screens for imports. */
public final class ImportNavigation {

    /** For routes: at most as many digits as a long surely holds. */
    static final String PARAMETER = ":run([1-9][0-9]{0,17})";

    static final String NAME = "run";

    private static final String STEP = "step";

    private ImportNavigation() {}

    public static RouterLink link(ImportRunId run, String text) {
        return new RouterLink(text, ImportRunView.class, new RouteParameters(NAME, run.toString()));
    }

    /** Leads to one step of a run. */
    static RouterLink link(ImportRunId run, ImportStep step, String text) {
        var link = link(run, text);
        link.setQueryParameters(QueryParameters.of(STEP, step.key()));
        return link;
    }

    static void open(ImportRunId run, ImportStep step) {
        UI.getCurrentOrThrow()
                .navigate(
                        ImportRunView.class,
                        new RouteParameters(NAME, run.toString()),
                        QueryParameters.of(STEP, step.key()));
    }

    /** The step that the address asks for; empty where it asks for none that there is. */
    static Optional<ImportStep> step(Location location) {
        var asked = location.getQueryParameters().getSingleParameter(STEP);
        return Arrays.stream(ImportStep.values())
                .filter(step -> asked.filter(step.key()::equals).isPresent())
                .findFirst();
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
