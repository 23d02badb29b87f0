package org.liaison.batch.cli;

import java.io.PrintWriter;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.RefusedGroups;
import tools.jackson.databind.ObjectMapper;

/** Tells of a run, to a script or to a person. */
final class RunOutput {

    private RunOutput() {}

    static void print(ImportRun run, boolean json, Services services, PrintWriter out) {
        if (json) {
            printJson(run, services, out);
        } else {
            ImportSummary.print(run, services.get(ImportRunSearch.class), services.get(RefusedGroups.class), out);
        }
        out.flush();
    }

    static void printJson(ImportRun run, Services services, PrintWriter out) {
        var report = ImportReport.of(run, services.get(ImportRunSearch.class), services.get(RefusedGroups.class));
        out.println(services.get(ObjectMapper.class).writeValueAsString(report));
    }
}
