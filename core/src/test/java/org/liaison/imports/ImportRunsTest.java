package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.CoreTest;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class ImportRunsTest {

    private static final ImportLayout LAYOUT = new ImportLayout(
            "windows-1252",
            EncodingEvidence.CHOSEN,
            true,
            ";",
            2,
            List.of("Zusatz", "E-Mail", "Name"),
            Map.of("E-Mail", "externalAddress", "Name", "displayName"),
            Map.of("E-Mail", MappingEvidence.CHOSEN, "Name", new MappingEvidence(MappingEvidence.Kind.FUZZY, 80)));

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportReading reading;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private TestImports imports;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsWhatThePersonSaidAndHowTheFileIsRead() {
        var options = new ImportOptions(
                ImportMode.ADD_ONLY,
                "Partner",
                true,
                List.of("a@corp.example", "B, \"b\""),
                "UTF-16LE",
                "\t",
                Map.of("X", "city"),
                "<clear>");
        var file = new ReceivedFile("people.csv", Path.of("/data/files/abc"), "abc", 12_345_678_901L);

        var run = runs.begin(file, options);
        assertThat(imports.run(run)).satisfies(begun -> {
            assertThat(begun.state()).isEqualTo(ImportState.RECEIVED);
            assertThat(begun.options()).isEqualTo(options);
            assertThat(begun.file()).isEqualTo(file);
            assertThat(begun.requestedBy()).isEqualTo("tester");
            assertThat(begun.layout()).isNull();
            assertThat(begun.finishedAt()).isNull();
            assertThat(begun.counts()).isEqualTo(ImportCounts.NONE);
        });

        reading.saveLayout(run, LAYOUT, "test");
        reading.staged(run);
        assertThat(imports.run(run).layout()).isEqualTo(LAYOUT);
        assertThat(imports.run(run).state()).isEqualTo(ImportState.STAGED);
    }

    @Test
    void keepsTheMappingInTheOrderOfTheFile() {
        var run = imports.received(ImportOptions.defaults());
        reading.saveLayout(run, LAYOUT, "test");

        var layout = java.util.Objects.requireNonNull(imports.run(run).layout());

        assertThat(layout.mapping().keySet()).containsExactly("E-Mail", "Name");
    }

    @Test
    void countsASourceOnceHoweverItIsWritten() {
        imports.received(named("Partner"));
        var run = imports.received(named("PARTNER"));

        assertThat(imports.run(run).options().source()).isEqualTo("Partner");
        assertThat(imports.run(imports.received(ImportOptions.defaults()))
                        .options()
                        .source())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"By hand", "BY HAND", "single imports"})
    void takesNoSourceThatStandsForPeopleOrSingleImports(String name) {
        assertThatThrownBy(() -> imports.received(named(name)))
                .asInstanceOf(type(UnusableImportException.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("SOURCE-701"));
    }

    @Test
    void keepsNothingButTheRunOfAnUnusableFile() {
        var run = imports.staged(
                ImportOptions.defaults(), TestImports.row(2, "ada@example.org", "Team"), TestImports.unreadable(3));

        runs.unusable(run, "FILE-101", "This is a picture");

        var unusable = imports.run(run);
        assertThat(unusable.state()).isEqualTo(ImportState.UNUSABLE);
        assertThat(unusable.errorCode()).isEqualTo("FILE-101");
        assertThat(unusable.errorMessage()).isEqualTo("This is a picture");
        assertThat(unusable.finishedAt()).isNotNull();
        assertThat(unusable.rowsRead()).isZero();
        for (var table : List.of("import_row", "import_problem", "import_change", "import_group")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void keepsAPlanThatTurnsOutToBeUnusableOnlyOnceItIsApplied() {
        var planned =
                imports.planned(TestImports.creatingGroups(), TestImports.row(2, "a@example.org", "a@corp.example"));
        var applied = imports.applied(ImportOptions.defaults(), TestImports.row(2, "b@example.org"));

        runs.unusable(planned, "GROUP-601", "There is no such group");
        runs.unusable(applied, "GROUP-601", "There is no such group");

        assertThat(imports.run(planned)).satisfies(run -> {
            assertThat(run.state()).isEqualTo(ImportState.UNUSABLE);
            assertThat(run.changes()).isZero();
            assertThat(search.changes(run, 0, 10)).isEmpty();
        });
        assertThat(imports.run(applied).state()).isEqualTo(ImportState.APPLIED);
        assertThat(search.changes(imports.run(applied), 0, 10)).hasSize(1);
    }

    @Test
    void appliesOnlyWhatIsPlanned() {
        var received = imports.received(ImportOptions.defaults());
        var staged = imports.staged(ImportOptions.defaults(), TestImports.row(2, "a@example.org"));
        var applied = imports.planned(ImportOptions.defaults(), TestImports.row(2, "b@example.org"));
        imports.apply(applied);
        var unchanged = imports.planned(ImportOptions.defaults(), TestImports.row(2, "b@example.org"));
        assertThat(imports.run(unchanged).state()).isEqualTo(ImportState.NO_CHANGE);

        for (var run : List.of(received, staged, applied, unchanged)) {
            assertThatThrownBy(() -> runs.beginApplying(imports.run(run)))
                    .isInstanceOf(WrongStateException.class)
                    .hasMessage("Import run %s cannot become APPLYING now".formatted(run));
        }
    }

    @Test
    void appliesNoPlanButTheOneThatWasSeen() {
        var run = imports.planned(
                ImportOptions.defaults(), TestImports.row(2, "a@example.org"), TestImports.row(3, "b@example.org"));
        var seen = imports.run(run);
        imports.applied(ImportOptions.defaults(), TestImports.row(2, "a@example.org"));
        assertThat(planning.plan(run)).isEqualTo(ImportState.PLANNED);

        assertThatThrownBy(() -> runs.beginApplying(seen)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void givesUpOnlyWhatIsPlannedAndNotApplied() {
        var run = imports.planned(ImportOptions.defaults(), TestImports.row(2, "a@example.org"));

        runs.cancel(run);

        assertThat(imports.run(run).state()).isEqualTo(ImportState.CANCELLED);
        assertThatThrownBy(() -> runs.beginApplying(imports.run(run))).isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> runs.cancel(run)).isInstanceOf(WrongStateException.class);
        assertThat(contacts.count(MailContactFilter.NONE)).isZero();
    }

    @Test
    void doesNotGiveUpWhatIsBeingApplied() {
        var run = imports.planned(ImportOptions.defaults(), TestImports.row(2, "a@example.org"));
        runs.beginApplying(imports.run(run));

        assertThatThrownBy(() -> runs.cancel(run)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void goesOnAfterAFailureWhereItStood() {
        var planned = imports.planned(ImportOptions.defaults(), TestImports.row(2, "a@example.org"));
        var unplanned = imports.staged(ImportOptions.defaults(), TestImports.row(2, "b@example.org"));
        runs.beginApplying(imports.run(planned));
        runs.failed(planned, "The disk is full");
        runs.failed(unplanned, "The disk is full");
        assertThat(imports.run(planned).errorMessage()).isEqualTo("The disk is full");
        assertThat(imports.run(planned).finishedAt()).isNotNull();

        assertThat(imports.apply(planned)).isEqualTo(ImportState.APPLIED);
        reading.beginPreparing(unplanned);
        assertThat(imports.run(unplanned).state()).isEqualTo(ImportState.RECEIVED);
        assertThat(imports.run(unplanned).errorCode()).isNull();
        assertThat(imports.run(planned).errorMessage()).isNull();

        runs.failed(unplanned, "The disk is full");
        assertThatThrownBy(() -> runs.beginApplying(imports.run(unplanned))).isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> reading.beginPreparing(planned)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void plansAgainAsIfItHadNot() {
        var run = imports.planned(
                TestImports.creatingGroups(),
                TestImports.row(2, "a@example.org", "team@corp.example", "???"),
                TestImports.unreadable(3));
        var first = imports.run(run);
        var problems = search.problems(run, 0, 10);

        assertThat(planning.plan(run)).isEqualTo(ImportState.PLANNED);

        assertThat(imports.run(run).counts()).isEqualTo(first.counts());
        assertThat(imports.run(run).changes()).isEqualTo(first.changes());
        assertThat(search.problems(run, 0, 10)).isEqualTo(problems);
    }

    @Test
    void leavesARunThatIsDoneWhereItIsWhateverFailsAfterwards() {
        var held = imports.planned(named("Partner"));
        assertThat(imports.run(held).state()).isEqualTo(ImportState.HELD);
        var applied = imports.applied(ImportOptions.defaults(), TestImports.row(2, "a@example.org"));

        runs.failed(held, "The connection was lost");
        runs.stopped(applied);

        assertThat(imports.run(held).state()).isEqualTo(ImportState.HELD);
        assertThat(imports.run(applied).state()).isEqualTo(ImportState.APPLIED);
        assertThatThrownBy(() -> runs.beginApplying(imports.run(held))).isInstanceOf(WrongStateException.class);
    }

    private static ImportOptions named(String source) {
        return new ImportOptions(ImportMode.ADD_AND_FILL, source, false, List.of(), null, null, Map.of(), null);
    }
}
