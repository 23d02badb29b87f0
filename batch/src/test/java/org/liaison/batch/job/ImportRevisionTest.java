package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.contact.ContactField;
import org.liaison.imports.ImportDrafts;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.UnusableImportException;
import org.liaison.imports.WrongStateException;
import org.springframework.beans.factory.annotation.Autowired;

@BatchTest
class ImportRevisionTest {

    private static final ImportOptions DEFAULTS = ImportOptions.defaults();

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportRevision revision;

    @Autowired
    private ImportDrafts drafts;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ImportRunSearch search;

    @Test
    void showsHowAFileBeginsAndWhatItsColumnsMean() {
        var preview = preview("Mail,Firma\nada@example.org,Engines\nbob@example.org,\n", DEFAULTS);

        assertThat(preview.layout().mapping()).containsEntry("Mail", "externalAddress");
        assertThat(preview.rows())
                .containsExactly(List.of("ada@example.org", "Engines"), List.of("bob@example.org", ""));
        assertThat(preview.samples(1, 3)).containsExactly("Engines");
        assertThat(preview.hasAddresses()).isTrue();
        assertThat(preview.estimatedRows()).isBetween(2L, 4L);
    }

    @Test
    void showsTheFileAsItIsReadWithOtherChoices() {
        var file = "Mail;Firma\nada@example.org;Engines, Ltd\n";

        assertThat(preview(file, DEFAULTS.readAs(null, ",", null)).rows())
                .containsExactly(List.of("ada@example.org;Engines", " Ltd"));
        assertThat(preview(file, DEFAULTS.readAs(null, ";", 0)).layout().columns())
                .containsExactly("#1", "#2");
        assertThat(preview("x\n" + file, DEFAULTS.readAs(null, ";", 2)).layout().columns())
                .containsExactly("Mail", "Firma");
    }

    @Test
    void showsAFileWithoutAddressesSoThatAPersonCanSayWhereTheyAre() {
        var file = "One,Two\nx,y\n";

        assertThat(preview(file, DEFAULTS).hasAddresses()).isFalse();
        assertThat(preview(file, DEFAULTS.withMapping(Map.of("Two", "externalAddress", "Gone", "city")))
                        .hasAddresses())
                .isTrue();
    }

    @Test
    void saysWhyAFileCannotBeReadSo() {
        assertThatExceptionOfType(UnusableImportException.class)
                .isThrownBy(() -> preview("Mail\n", DEFAULTS.readAs(null, null, 7)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("FILE-111"));
    }

    @Test
    void readsARevisedRunAsIfItHadNeverBeenReadOtherwise() {
        var run = imports.begin("Mail,Note\nada@example.org,Engines\nnobody,\n");
        var planned = launcher.prepare(run);

        revision.revise(run, DEFAULTS.withMapping(Map.of("Note", "company")));
        var draft = run(run);
        drafts.submit(run);
        var again = launcher.prepare(run);

        assertThat(planned.state()).isEqualTo(ImportState.PLANNED);
        assertThat(draft.state()).isEqualTo(ImportState.DRAFT);
        assertThat(draft.layout()).isNull();
        assertThat(draft.rowsRead()).isZero();
        assertThat(again.state()).isEqualTo(ImportState.PLANNED);
        assertThat(again.rowsRead()).isEqualTo(2);
        assertThat(again.counts().rows().created()).isOne();
        assertThat(imports.problemCodes(again)).containsExactly("ADDR-401");
        assertThat(launcher.apply(run).state()).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
        assertThat(imports.contact("ada@example.org").get(ContactField.COMPANY)).isEqualTo("Engines");
    }

    @Test
    void givesAnUnusableFileAnotherChance() {
        var run = imports.begin("One,Two\nx,ada@@\n");
        assertThat(launcher.prepare(run).state()).isEqualTo(ImportState.UNUSABLE);

        revision.revise(run, DEFAULTS.withMapping(Map.of("Two", "externalAddress")));
        drafts.submit(run);

        assertThat(launcher.prepare(run).counts().rows().rejected()).isOne();
    }

    @Test
    void leavesWhatWasAppliedAsItIs() {
        var run = imports.run("Mail\nada@example.org\n");

        assertThatExceptionOfType(WrongStateException.class).isThrownBy(() -> revision.revise(run.id(), DEFAULTS));
        assertThat(run(run.id()).state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void leavesARunAloneThatAnotherRepeats() {
        imports.run("Mail\nada@example.org\n");
        var unchanged = launcher.prepare(imports.begin("Mail\nada@example.org\n\n"));
        launcher.prepare(imports.begin("Mail\nada@example.org\n\n"));

        assertThatExceptionOfType(WrongStateException.class)
                .isThrownBy(() -> revision.revise(unchanged.id(), DEFAULTS));
    }

    @Test
    void keepsNothingOfThePlanBeforeWhereTheFileTurnsOutToBeUnusable() {
        var run = imports.begin("Mail,Note\nada@example.org,x\n");
        launcher.prepare(run);

        revision.revise(run, DEFAULTS.readAs(null, null, 7));
        drafts.submit(run);
        var unusable = launcher.prepare(run);

        assertThat(unusable.state()).isEqualTo(ImportState.UNUSABLE);
        assertThat(search.changes(unusable, 0, 10)).isEmpty();
    }

    private FilePreview preview(String file, ImportOptions options) {
        var run = run(imports.begin(file.getBytes(StandardCharsets.UTF_8), options));
        return revision.preview(run, options);
    }

    private ImportRun run(ImportRunId run) {
        return search.byId(run).orElseThrow();
    }
}
