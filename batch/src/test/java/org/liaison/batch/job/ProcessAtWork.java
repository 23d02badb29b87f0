package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.liaison.batch.cli.LiaisonProgram;
import org.liaison.imports.ImportMillis;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.RunBusyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that works on an import run, for tests that get in its way. */
class ProcessAtWork {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What a run goes through. */
    enum Phase {
        READING,
        PLANNING,
        APPLYING;

        private boolean hasBegun(ImportRun run) {
            return switch (this) {
                case READING -> run.layout() != null;
                case PLANNING -> run.state() != ImportState.RECEIVED;
                case APPLYING ->
                    run.state() != ImportState.RECEIVED
                            && run.state() != ImportState.STAGED
                            && run.state() != ImportState.PLANNED;
            };
        }

        long of(ImportMillis millis) {
            return switch (this) {
                case READING -> millis.stage();
                case PLANNING -> millis.plan();
                case APPLYING -> millis.apply();
            };
        }
    }

    private final ImportLauncher launcher;
    private final ImportRunSearch search;
    private final JdbcClient jdbc;

    ProcessAtWork(ImportLauncher launcher, ImportRunSearch search, JdbcClient jdbc) {
        this.launcher = launcher;
        this.search = search;
        this.jdbc = jdbc;
    }

    Started start(Path directory, String... arguments) {
        return start(List.of(), directory, arguments);
    }

    Started start(List<String> options, Path directory, String... arguments) {
        return new Started(LiaisonProgram.start(options, directory, arguments), latest());
    }

    /** Does what is left of a run. The server takes a moment to notice that nobody is there any more. */
    ImportRun goOn(ImportRunId run) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var resumed = launcher.resume(run);
                return resumed.state() == ImportState.PLANNED ? launcher.apply(run) : resumed;
            } catch (RunBusyException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private Optional<ImportRun> latest() {
        return search.page(0, 1).stream().findFirst();
    }

    /** The process, and the run that was the latest before it. */
    final class Started {

        private final Process process;
        private final Optional<ImportRunId> before;

        private Started(Process process, Optional<ImportRun> before) {
            this.process = process;
            this.before = before.map(ImportRun::id);
        }

        /** Waits until the process has got to a phase of its run. */
        Process in(Phase phase) throws InterruptedException {
            await(() -> latest().filter(run -> !before.equals(Optional.of(run.id())))
                    .filter(phase::hasBegun)
                    .isPresent());
            return process;
        }

        /** Kills the process some time after it got to a phase of its run. */
        ImportRun killedIn(Phase phase, long millis) throws InterruptedException {
            in(phase);
            kill(millis);
            return latest().orElseThrow();
        }

        /** Kills the process some time after it began to work. */
        void killedAtWork(long millis) throws InterruptedException {
            await(() -> jdbc.sql("select exists (select from pg_locks where locktype = 'advisory')")
                    .query(Boolean.class)
                    .single());
            kill(millis);
        }

        private void kill(long millis) throws InterruptedException {
            Thread.sleep(millis);
            process.destroyForcibly().waitFor();
        }

        private void await(BooleanSupplier condition) throws InterruptedException {
            var deadline = Instant.now().plus(PATIENCE);
            while (!condition.getAsBoolean() && process.isAlive()) {
                assertThat(Instant.now()).as("patience").isBefore(deadline);
                Thread.sleep(2);
            }
        }
    }
}
