package org.liaison.batch.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;

/** Shows on a terminal how far a run is; silent in a pipe. */
final class Progress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final @Nullable ScheduledExecutorService clock;

    private Progress(@Nullable ScheduledExecutorService clock) {
        this.clock = clock;
    }

    /** From JDK 25 on there is no console again where standard input or output is a pipe. */
    @SuppressWarnings("SystemConsoleNull")
    static Progress of(ImportRunId run, ImportRunSearch search) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return new Progress(null);
        }
        var clock =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        var _ = clock.scheduleAtFixedRate(() -> show(run, search), 1, 1, TimeUnit.SECONDS);
        return new Progress(clock);
    }

    private static void show(ImportRunId id, ImportRunSearch search) {
        search.byId(id)
                .ifPresent(run -> System.err.print(CLEAR_LINE
                        + switch (run.state()) {
                            case RECEIVED -> "Reading: %,d rows".formatted(run.rowsRead());
                            case STAGED -> "Planning: %,d rows".formatted(run.rowsRead());
                            case APPLYING ->
                                "Applying: %,d of %,d changes".formatted(run.appliedThrough(), run.changes());
                            default -> "";
                        }));
    }

    @Override
    public void close() {
        if (clock != null) {
            clock.shutdownNow();
            System.err.print(CLEAR_LINE);
        }
    }
}
