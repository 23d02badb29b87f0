package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.batch.export.ErrorsFile;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.RefusedGroups;
import org.liaison.imports.RefusedGroups.RefusedGroup;
import org.liaison.suppression.SuppressionManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same file is recognised as long as nothing has changed, and comes to what reading it once more would come to. */
@BatchTest
class RepeatedFileTest {

    private static final String FILE = """
            Email,Company,Groups
            anna@partner.example,Partner GmbH,Friends
            nobody at partner.example,,
            """;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ErrorsFile errors;

    @Autowired
    private RefusedGroups refusedGroups;

    @Autowired
    private SuppressionManagement suppressions;

    @BeforeEach
    void acceptDomain() {
        domains.add(MailDomain.of("corp.example"));
    }

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isRecognisedTheNextTime() {
        var first = taken(FILE);
        var again = taken(FILE);

        assertThat(first.repeats()).isNull();
        assertThat(again.repeats()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(again.finishedAt()).isNotNull();
    }

    @Test
    void comesToWhatReadingItWouldComeTo() throws IOException {
        taken(FILE);
        var recognised = taken(FILE);
        var read = taken(ImportRig.rewritten(FILE));

        assertThat(recognised.repeats()).isNotNull();
        assertThat(read.repeats()).isNull();
        assertThat(recognised.counts()).isEqualTo(read.counts());
        assertThat(recognised.rowsRead()).isEqualTo(read.rowsRead());
        assertThat(imports.problemCodes(recognised)).isEqualTo(imports.problemCodes(read));
        assertThat(rejectedRows(recognised)).isEqualTo(rejectedRows(read)).contains("nobody at partner.example");
    }

    @Test
    void isRecognisedHoweverOftenItComes() {
        var first = taken(FILE);
        taken(FILE);

        assertThat(taken(FILE).repeats()).isEqualTo(first.id());
    }

    /** What planning has to say of a row may be something else the next time. */
    @Test
    void isReadAgainWherePlanningFoundProblems() {
        var contradiction = FILE + "anna@partner.example,Other GmbH,Friends\n";
        taken(contradiction);

        assertThat(taken(contradiction).repeats()).isNull();
        assertThat(taken(contradiction).repeats())
                .as("once that has changed nothing")
                .isNotNull();
    }

    @Test
    void tellsOfTheSameGroupsThatTakeNobody() {
        var file = "Email,Groups\nanna@partner.example,Nowhere\n";
        imports.run(file, ImportOptions.defaults());
        var read = imports.run(file, ImportOptions.defaults());
        var recognised = imports.run(file, ImportOptions.defaults());

        assertThat(recognised.repeats()).isEqualTo(read.id());
        assertThat(refusedGroups.first(recognised.id(), 10))
                .isEqualTo(refusedGroups.first(read.id(), 10))
                .extracting(RefusedGroup::name)
                .containsExactly("Nowhere");
    }

    @Test
    void isReadAgainOnceAnythingHasChanged() {
        taken(FILE);
        suppressions.suppress(SmtpAddress.of("somebody@else.example"), null, "asked for it");

        assertThat(taken(FILE).repeats()).isNull();
    }

    @Test
    void isReadAgainByAProgramThatMayUnderstandItBetter() {
        taken(FILE);
        assertThat(taken(FILE).repeats()).isNotNull();

        jdbc.sql("update import_run set reading_version = 'another'").update();

        assertThat(taken(FILE).repeats()).isNull();
        assertThat(taken(FILE).repeats()).as("once this program has read it").isNotNull();
    }

    @Test
    void isReadAgainOnceAnotherFileCame() {
        taken(FILE);
        taken("Email\nberta@partner.example\n");

        assertThat(taken(FILE).repeats()).isNull();
    }

    @Test
    void isAppliedAgainOnceItWasUndone() {
        var first = taken(FILE);
        launcher.apply(launcher.planUndo(first.id()).id());
        var again = taken(FILE);

        assertThat(again.repeats()).isNull();
        assertThat(again.counts().rows().created()).isOne();
    }

    @Test
    void isReadAgainForAnotherPurpose() {
        taken(FILE);

        assertThat(imports.run(FILE, ImportOptions.defaults()).repeats())
                .as("without new groups")
                .isNull();
        assertThat(imports.run(FILE, options(ImportMode.ADD_AND_UPDATE, Map.of()))
                        .repeats())
                .as("another mode")
                .isNull();
        assertThat(imports.run(FILE, options(ImportMode.ADD_AND_FILL, Map.of("Company", "city")))
                        .repeats())
                .as("another mapping")
                .isNull();
    }

    @Test
    void isReadAgainWhereSomebodyWasTakenOut() {
        taken("Email,Groups\nanna@partner.example,Friends\n");
        var removal = "Email,Groups,Action\nanna@partner.example,Friends,remove\n";
        var held = taken(removal);
        runs.approve(held.id(), Objects.requireNonNull(held.planHash()), "she has left");
        launcher.apply(held.id());

        assertThat(taken(removal).repeats()).isNull();
        assertThat(taken(removal).repeats()).as("once that has changed nothing").isNotNull();
    }

    private ImportRun taken(String file) {
        return imports.run(file, ImportRig.CREATING_GROUPS);
    }

    private String rejectedRows(ImportRun run) throws IOException {
        var file = new ByteArrayOutputStream();
        errors.write(run, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private static ImportOptions options(ImportMode mode, Map<String, String> mapping) {
        return new ImportOptions(mode, null, true, List.of(), null, null, mapping, null);
    }
}
