package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.StopRequests;
import org.springframework.beans.factory.annotation.Autowired;

@BatchTest
class ImportStoppingTest {

    /** Several portions of reading, and chunks of a plan. */
    private static final int ROWS = 150_000;

    private static final String FILE = IntStream.range(0, ROWS)
            .mapToObj("p%d@example.org"::formatted)
            .collect(Collectors.joining("\n", "E-mail\n", "\n"));

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private StopRequests stops;

    @Autowired
    private ImportRunSearch search;

    @Test
    void stopsReadingAndGoesOnWhereItStopped() throws InterruptedException {
        var run = imports.begin(FILE);
        var stopped = stopped(run, () -> launcher.prepare(run), now -> now.rowsRead() > 0);

        assertThat(stopped.rowsRead()).isLessThan(ROWS);
        var resumed = launcher.resume(run);
        assertThat(resumed.state()).isEqualTo(ImportState.PLANNED);
        assertThat(resumed.rowsRead()).isEqualTo(ROWS);
        assertThat(resumed.counts().rows().created()).isEqualTo(ROWS);
    }

    @Test
    void stopsApplyingAndGoesOnWhereItStopped() throws InterruptedException {
        var run = launcher.prepare(imports.begin(FILE)).id();
        var stopped = stopped(run, () -> launcher.apply(run), now -> now.appliedThrough() > 0);

        assertThat(stopped.appliedThrough()).isLessThan(stopped.changes());
        var resumed = launcher.resume(run);
        assertThat(resumed.state()).isEqualTo(ImportState.APPLIED);
        assertThat(resumed.appliedThrough()).isEqualTo(resumed.changes());
    }

    private ImportRun stopped(ImportRunId run, Runnable work, Predicate<ImportRun> begun) throws InterruptedException {
        var working = Thread.ofVirtual().start(work);
        while (!begun.test(run(run))) {
            Thread.sleep(2);
        }
        stops.ask(run);
        working.join();

        var stopped = run(run);
        assertThat(stopped.state()).isEqualTo(ImportState.FAILED);
        assertThat(stopped.errorCode()).isEqualTo("APPLY-998");
        return stopped;
    }

    @Test
    void leavesARunAloneThatHasEnded() {
        var run = imports.run("E-mail\nada@example.org\n");

        stops.ask(run.id());

        assertThat(run(run.id()).state()).isEqualTo(ImportState.APPLIED);
    }

    private ImportRun run(ImportRunId run) {
        return search.byId(run).orElseThrow();
    }
}
