package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.batch.RandomDirectory;
import org.liaison.batch.RandomFile;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.RowCounts;
import org.liaison.suppression.SuppressionManagement;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a file holds and does to whatever directory: its rows add up, the second time changes nothing, and undo restores. */
@BatchTest
class RandomImportTest {

    @Autowired
    private RandomDirectory directory;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private SuppressionManagement suppressions;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.liaison.test.RandomSeeds#some")
    void leavesTheDirectoryAsItWasAfterItsUndo(long seed) {
        var random = new Random(seed);
        var filled = directory.fill(random);
        suppressions.suppress(SmtpAddress.of(filled.outsiders().getFirst().address()), null, "asked for it");
        suppressions.suppress(
                SmtpAddress.of(filled.outsiders().getLast().address()),
                filled.groups().getFirst().id(),
                "asked for it");
        applied(RandomFile.about(filled, random), options(ImportMode.FULL_SYNC, "Partner"));

        for (var mode : ImportMode.values()) {
            var file = RandomFile.about(filled, random);
            var options = options(mode, mode == ImportMode.FULL_SYNC || random.nextBoolean() ? "Partner" : null);
            var before = contents.everything();
            var run = applied(file, options);

            var again = applied(file.rewritten(), options);
            assertThat(again.state()).as("%s again", mode).isEqualTo(ImportState.NO_CHANGE);
            assertThat(again.repeats()).isNull();
            var recognised = applied(file.rewritten(), options);
            assertThat(recognised.repeats() != null)
                    .as("%s for the third time", mode)
                    .isEqualTo(again.counts().rows().review() == 0);
            assertThat(recognised.counts()).isEqualTo(again.counts());
            assertThat(applied(file, options).counts())
                    .as("%s, the first file again", mode)
                    .isEqualTo(again.counts());

            if (run.state() != ImportState.NO_CHANGE) {
                var undo = launcher.apply(launcher.planUndo(run.id()).id());
                assertThat(undo.state())
                        .as("%s: %s", mode, imports.problemCodes(undo))
                        .isEqualTo(ImportState.UNDONE);
            }
            assertThat(contents.everything()).as("%s", mode).isEqualTo(before);
        }
    }

    /** Applies what is planned, whatever holds it. */
    private ImportRun applied(RandomFile file, ImportOptions options) {
        var run = launcher.prepare(imports.begin(file.text().getBytes(StandardCharsets.UTF_8), options));
        assertAddUp(run, file);
        if (run.state() == ImportState.HELD) {
            runs.approve(run.id(), Objects.requireNonNull(run.planHash()), "as chance would have it");
        }
        return run.state() == ImportState.NO_CHANGE ? run : launcher.apply(run.id());
    }

    private void assertAddUp(ImportRun run, RandomFile file) {
        RowCounts rows = run.counts().rows();
        assertThat(rows.read()).as("%s %s", run.state(), run.errorMessage()).isEqualTo(file.rows());
        assertThat(rows.created()
                        + rows.updated()
                        + rows.unchanged()
                        + rows.membershipOnly()
                        + rows.duplicate()
                        + rows.suppressed()
                        + rows.review()
                        + rows.rejected())
                .isEqualTo(rows.read());
    }

    private static ImportOptions options(ImportMode mode, @Nullable String source) {
        return new ImportOptions(mode, source, true, List.of(), null, null, Map.of(), "(none)");
    }
}
