package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ImportHistoryTest {

    @Autowired
    private ImportHistory history;

    @Autowired
    private RowCorrections corrections;

    @Autowired
    private ImportPaces paces;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private TestImports imports;

    @Test
    void narrowsTheRunsByFileStateSourceAndPerson() {
        var single = imports.received(ImportOptions.defaults());
        var named = imports.received(TestImports.mode(ImportMode.ADD_ONLY, "Branch"));
        runs.unusable(named, "FILE-101", "A picture");

        assertThat(find("", null, "", "")).containsExactly(named, single);
        assertThat(find("PEOPLE", null, "", "")).containsExactly(named, single);
        assertThat(find(single.toString(), null, "", "")).containsExactly(single);
        assertThat(find("other.csv", null, "", "")).isEmpty();
        assertThat(find("", ImportState.UNUSABLE, "", "")).containsExactly(named);
        assertThat(find("", null, "branch", "")).containsExactly(named);
        assertThat(find("", null, "", "nobody")).isEmpty();
        assertThat(find("", null, "", history.people().getFirst())).hasSize(2);
        assertThat(history.sources()).containsExactly("Branch");
        assertThat(history.page(ImportRunFilter.ALL, 1, 1))
                .extracting(ImportRun::id)
                .containsExactly(single);
    }

    @Test
    void keepsACorrectedRowBesideTheOneThatWasRejected() {
        var run = imports.planned(
                ImportOptions.defaults(), TestImports.row(2, "ada@example.org"), TestImports.unreadable(3));

        corrections.save(run, 3, List.of("cy@example.org", "first"));
        corrections.save(run, 3, List.of("cy@example.org", "second"));

        assertThat(corrections.count(run)).isOne();
        assertThat(corrections.countCorrected(run)).isOne();
        var corrected = new CorrectableRow(3, 3, List.of("cy@example.org", "second"), "Email", "ADDR-401", true);
        assertThat(corrections.page(run, 0, 10)).containsExactly(corrected);
        var handed = new ArrayList<CorrectableRow>();
        corrections.forEachCorrected(run, handed::add);
        assertThat(handed).containsExactly(corrected);
        assertThat(imports.problemCodes(run)).containsExactly("ADDR-401");
        assertThatExceptionOfType(WrongStateException.class).isThrownBy(() -> corrections.save(run, 2, List.of("x")));
    }

    @Test
    void tellsHowFarReadingAndApplyingAre() {
        var reading = imports.received(ImportOptions.defaults());
        paces.expect(reading, 200);
        assertThat(paces.of(reading))
                .extracting(ImportPace::done, ImportPace::total)
                .containsExactly(0L, 200L);

        var applying = imports.planned(ImportOptions.defaults(), TestImports.row(2, "ada@example.org"));
        assertThat(paces.of(applying)).isEqualTo(ImportPace.NONE);
        runs.beginApplying(imports.run(applying));
        assertThat(paces.of(applying))
                .extracting(ImportPace::done, ImportPace::total)
                .containsExactly(0L, 1L);
    }

    @Test
    void saysHowFastARunIsAndHowLongItWillTake() {
        var pace = new ImportPace(300, 1_000, 200, Duration.ofSeconds(2));

        assertThat(pace.fraction()).isEqualTo(0.3);
        assertThat(pace.perSecond()).isEqualTo(100);
        assertThat(pace.remaining()).contains(Duration.ofSeconds(7));
        assertThat(new ImportPace(1_200, 1_000, 200, Duration.ofSeconds(2)).fraction())
                .isEqualTo(1);
        assertThat(ImportPace.NONE.remaining()).isEmpty();
        assertThat(new ImportPace(10, 600_000, 10, Duration.ofSeconds(1)).remaining())
                .as("the first changes are no measure of the others")
                .isEmpty();
    }

    private List<ImportRunId> find(String text, @Nullable ImportState state, String source, String person) {
        var filter = new ImportRunFilter(text, state, source, person);
        var found = history.page(filter, 0, 10).stream().map(ImportRun::id).toList();
        assertThat(history.count(filter)).isEqualTo(found.size());
        return found;
    }
}
