package org.liaison.batch.cli;

import java.io.PrintWriter;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import tools.jackson.databind.ObjectMapper;

/** Tells of a run, to a script or to a person. */
final class RunOutput {

    private RunOutput() {}

    static void print(ImportRun run, boolean json, Services services, PrintWriter out) {
        var search = services.get(ImportRunSearch.class);
        if (json) {
            out.println(services.get(ObjectMapper.class).writeValueAsString(ImportReport.of(run, search)));
        } else {
            ImportSummary.print(run, search, out);
        }
        out.flush();
    }
}
