package org.liaison.web.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactField;
import org.liaison.imports.EncodingEvidence;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportPlanning;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ProblemKind;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.StagedRow;
import org.liaison.imports.StagedRows;
import org.springframework.boot.test.context.TestComponent;

/** Import runs for a test, as the background jobs would leave them. */
@TestComponent
public class SampleImports {

    private final ImportRuns runs;
    private final StagedRows rows;
    private final ImportPlanning planning;

    SampleImports(ImportRuns runs, StagedRows rows, ImportPlanning planning) {
        this.runs = runs;
        this.rows = rows;
        this.planning = planning;
    }

    /** A file that was just taken in. */
    public ImportRunId received(String name) {
        return runs.begin(new ReceivedFile(name, Path.of(name), "0", 1), ImportOptions.defaults());
    }

    /** A plan with one new contact, from a file whose second row has no usable address. */
    public ImportRunId planned(String name) {
        var run = received(name);
        runs.saveLayout(
                run,
                new ImportLayout(
                        "windows-1252",
                        EncodingEvidence.GUESSED,
                        false,
                        ";",
                        1,
                        List.of("Mail", "Firma", "Rest"),
                        Map.of("Mail", "externalAddress", "Firma", "company"),
                        Map.of()));
        rows.add(
                run,
                List.of(
                        new StagedRow(
                                2,
                                2,
                                List.of("ada@partner.example", "Engines", ""),
                                SmtpAddress.of("ada@partner.example"),
                                List.of(),
                                null,
                                null,
                                Map.of(ContactField.COMPANY, "Engines"),
                                Set.of(),
                                List.of(),
                                List.of()),
                        new StagedRow(
                                3,
                                3,
                                List.of("nobody", "", ""),
                                null,
                                List.of(),
                                null,
                                null,
                                Map.of(),
                                Set.of(),
                                List.of(),
                                List.of(ProblemKind.ADDRESS_INVALID.at(3, 3, "Mail")))));
        runs.staged(run);
        planning.plan(run);
        return run;
    }

    /** A file that could not be read. */
    public ImportRunId unusable(String name) {
        var run = received(name);
        runs.unusable(run, "FILE-101", "The file is empty.");
        return run;
    }
}
