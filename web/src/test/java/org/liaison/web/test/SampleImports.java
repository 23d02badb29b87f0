package org.liaison.web.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactField;
import org.liaison.imports.EncodingEvidence;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportPlanning;
import org.liaison.imports.ImportReading;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.MappingEvidence;
import org.liaison.imports.ProblemKind;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.StagedRow;
import org.liaison.imports.StagedRows;
import org.liaison.recipient.Recipient;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Import runs for a test, as the background jobs would leave them. */
@TestComponent
@Transactional
public class SampleImports {

    private final ImportRuns runs;
    private final ImportReading reading;
    private final StagedRows rows;
    private final ImportPlanning planning;
    private final JdbcClient jdbc;

    SampleImports(ImportRuns runs, ImportReading reading, StagedRows rows, ImportPlanning planning, JdbcClient jdbc) {
        this.runs = runs;
        this.reading = reading;
        this.rows = rows;
        this.planning = planning;
        this.jdbc = jdbc;
    }

    /** A file that was just taken in. */
    public ImportRunId received(String name) {
        return received(name, ImportMode.ADD_AND_FILL);
    }

    /** A file that a source has brought. */
    public ImportRunId received(String name, String source) {
        return received(name, ImportMode.ADD_AND_FILL, source);
    }

    private ImportRunId received(String name, ImportMode mode) {
        return received(name, mode, null);
    }

    private ImportRunId received(String name, ImportMode mode, @Nullable String source) {
        return runs.begin(
                new ReceivedFile(name, Path.of(name), "0", 1),
                new ImportOptions(mode, source, false, List.of(), null, null, Map.of(), null));
    }

    /** A plan that adds a new contact to a group. */
    public ImportRunId adding(String address, Recipient group) {
        return planned(ImportMode.ADD_AND_FILL, row(address, List.of(), List.of(group.address())));
    }

    /** The same for a file of a source. */
    public ImportRunId adding(String address, Recipient group, String source) {
        return planned(received("people.csv", source), row(address, List.of(), List.of(group.address())));
    }

    /** A plan that takes the only member of a group out of it, and is held for that. */
    public ImportRunId held(Recipient member, Recipient group) {
        return planned(ImportMode.REMOVE_LISTED, row(member.address(), List.of(), List.of(group.address())));
    }

    /** A plan that adds a new contact, whose row names a group that does not exist. */
    public ImportRunId addingToUnknownGroup(String address, String group) {
        return planned(ImportMode.ADD_AND_FILL, row(address, List.of(), List.of(group)));
    }

    /** A plan that deletes a contact. */
    public ImportRunId deleting(Recipient contact) {
        return planned(ImportMode.REMOVE_LISTED, row(contact.address(), List.of(), List.of()));
    }

    /** A plan with one row whose two addresses belong to different contacts. */
    public ImportRunId doubtful(Recipient one, Recipient other) {
        return planned(
                ImportMode.ADD_AND_FILL, row(one.address(), List.of(SmtpAddress.of(other.address())), List.of()));
    }

    /** A file with nothing but a contact that is there already. */
    public ImportRunId unchanged(Recipient contact) {
        return planned(ImportMode.ADD_AND_FILL, row(contact.address(), List.of(), List.of()));
    }

    /** The file of {@link #unchanged} once more, as it is when it is recognised. */
    public ImportRunId repeated(ImportRunId earlier, Recipient contact) {
        var run = unchanged(contact);
        jdbc.sql("update import_run set repeats = :earlier where id = :run")
                .param("earlier", earlier.value())
                .param("run", run.value())
                .update();
        return run;
    }

    private ImportRunId planned(ImportMode mode, StagedRow row) {
        return planned(received("people.csv", mode), row);
    }

    private ImportRunId planned(ImportRunId run, StagedRow row) {
        stage(run, row);
        return run;
    }

    private void stage(ImportRunId run, StagedRow row) {
        reading.saveLayout(
                run,
                new ImportLayout(
                        "UTF-8",
                        EncodingEvidence.VALID_UTF_8,
                        false,
                        ",",
                        1,
                        List.of("Mail", "Groups"),
                        Map.of("Mail", "externalAddress", "Groups", "groups"),
                        Map.of(
                                "Mail",
                                new MappingEvidence(MappingEvidence.Kind.FUZZY, 85),
                                "Groups",
                                MappingEvidence.CHOSEN)),
                "test");
        rows.add(run, List.of(row));
        reading.staged(run);
        planning.plan(run);
    }

    private static StagedRow row(String address, List<SmtpAddress> further, List<String> groups) {
        return new StagedRow(
                2,
                2,
                List.of(address, ""),
                SmtpAddress.of(address),
                further,
                null,
                null,
                Map.of(),
                Set.of(),
                groups,
                List.of());
    }

    /** A plan with one new contact, from a file whose second row has no usable address. */
    public ImportRunId planned(String name) {
        var run = received(name);
        reading.saveLayout(
                run,
                new ImportLayout(
                        "windows-1252",
                        EncodingEvidence.GUESSED,
                        false,
                        ";",
                        1,
                        List.of("Mail", "Firma", "Rest"),
                        Map.of("Mail", "externalAddress", "Firma", "company"),
                        Map.of()),
                "test");
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
        reading.staged(run);
        planning.plan(run);
        return run;
    }

    /** A plan for a file that lies where it was taken in. */
    public ImportRunId plannedFrom(ReceivedFile file) {
        var run = runs.begin(file, ImportOptions.defaults());
        stage(run, row("ada@partner.example", List.of(), List.of()));
        return run;
    }

    /** A file that could not be read. */
    public ImportRunId unusable(String name) {
        var run = received(name);
        runs.unusable(run, "FILE-101", "The file is empty.");
        return run;
    }
}
