package org.liaison.web.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.liaison.imports.ImportRunId;

/** Leads to the screens for imports. */
final class ImportNavigation {

    /** For routes: at most as many digits as a long surely holds. */
    static final String PARAMETER = ":run([1-9][0-9]{0,17})";

    static final String NAME = "run";

    private ImportNavigation() {}

    static void open(ImportRunId run) {
        UI.getCurrentOrThrow().navigate(ImportRunView.class, new RouteParameters(NAME, run.toString()));
    }

    static void openNew() {
        UI.getCurrentOrThrow().navigate(NewImportView.class);
    }
}
