package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.DirectoryState;
import org.liaison.batch.EmptyDirectory;
import org.liaison.batch.ImportRig;
import org.liaison.batch.file.CsvFiles;
import org.liaison.batch.job.ProcessAtWork.Phase;
import org.liaison.imports.ImportMillis;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processes that import, or take an import back, are killed at moments that chance chooses. {@code -Dliaison.kills=50} kills
 * more of them, {@code -Dliaison.kills.seed=…} at other moments.
 */
@BatchTest
class KilledImportsTest {

    private static final int KILLS = Integer.getInteger("liaison.kills", 4);
    private static final long SEED = Long.getLong("liaison.kills.seed", 7);
    private static final int ROWS = 30_000;
    private static final List<Phase> IMPORT = List.of(Phase.READING, Phase.PLANNING, Phase.APPLYING);
    private static final List<Phase> UNDO = List.of(Phase.PLANNING, Phase.APPLYING);

    /** Every tenth person is known, and every other of those is in the group. */
    private static final String KNOWN = IntStream.range(0, ROWS / 10)
            .mapToObj(i -> "p%d@example.org,Known %d,%s".formatted(i * 10, i, i % 2 == 0 ? "Team" : ""))
            .collect(Collectors.joining("\n", "E-mail,Name,Groups\n", "\n"));

    /** People who are known or new, some of them twice, in one group or two, and rows that name nobody. */
    private static final String FILE = IntStream.range(0, ROWS)
            .mapToObj(i -> switch (i % 50) {
                case 49 -> "nonsense,Nobody,Sesame,Team";
                case 48 -> "p%d@example.org,Person %d,Sesame,Partners".formatted(i - 1, i - 1);
                default ->
                    "p%d@example.org,Person %d,Sesame,%s".formatted(i, i, i % 3 == 0 ? "Team; Partners" : "Team");
            })
            .collect(Collectors.joining("\n", "E-mail,Name,Company,Groups\n", "\n"));

    /** How many runs were left unfinished by whoever was killed. */
    private int unfinished;

    @TempDir
    private Path directory;

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void endAsIfNobodyHadKilledThem() throws InterruptedException {
        var file = CsvFiles.write(directory, FILE.getBytes(StandardCharsets.UTF_8));
        knowPeople();
        var imported = imports.run(FILE, ImportRig.CREATING_GROUPS);
        var afterImport = DirectoryState.of(jdbc);
        assertThat(imported.state()).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
        assertThat(imported.counts().rows().updated()).isPositive();
        var undone = launcher.apply(launcher.planUndo(imported.id()).id());
        var afterUndo = DirectoryState.of(jdbc);
        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);

        for (int number = 0; number < KILLS; number += 2) {
            var random = new Random(SEED * 1_000_003 + number);
            var description = "killed %d with seed %d".formatted(number, SEED);
            knowPeople();

            var phase = IMPORT.get(random.nextInt(IMPORT.size()));
            var again = killed(random, phase, imported.millis(), "import", "--create-groups", file.toString());
            assertThat(afterImport.difference(DirectoryState.of(jdbc)))
                    .as(description)
                    .isEmpty();

            phase = UNDO.get(random.nextInt(UNDO.size()));
            killed(random, phase, undone.millis(), "undo", again.id().toString());
            assertThat(afterUndo.difference(DirectoryState.of(jdbc)))
                    .as("undo " + description)
                    .isEmpty();
        }
        assertThat(unfinished).as("runs that were killed before their end").isPositive();
    }

    /** Kills a process, every third time also the one that goes on, and goes on to the end. */
    private ImportRun killed(Random random, Phase phase, ImportMillis usual, String... arguments)
            throws InterruptedException {
        var process = new ProcessAtWork(launcher, search, jdbc);
        long patience = (long) (1.3 * random.nextDouble() * phase.of(usual));
        var run = process.start(directory, arguments).killedIn(phase, patience);
        if (run.state().isRunning()) {
            unfinished++;
        }
        if (random.nextInt(3) == 0) {
            patience = (long) (random.nextDouble() * (usual.plan() + usual.apply()));
            process.start(directory, "resume", "--apply", run.id().toString()).killedAtWork(patience);
        }
        return process.goOn(run.id());
    }

    private void knowPeople() {
        EmptyDirectory.empty(jdbc);
        domains.add(MailDomain.of("corp.example"));
        assertThat(imports.run(KNOWN, ImportRig.CREATING_GROUPS).state()).isEqualTo(ImportState.APPLIED);
    }
}
