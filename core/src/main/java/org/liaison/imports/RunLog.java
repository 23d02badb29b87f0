package org.liaison.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Marks every log line that is written while somebody works on a run with the run's number and its source, so that the lines
 * of one import can be found among those of others.
 */
public final class RunLog implements AutoCloseable {

    private static final String RUN = "run";
    private static final String SOURCE = "source";

    private final @Nullable Map<String, String> before = MDC.getCopyOfContextMap();

    private RunLog(ImportRunId run, @Nullable String source) {
        MDC.put(RUN, run.toString());
        if (source != null) {
            MDC.put(SOURCE, source);
        }
    }

    /** Marks what the calling thread logs until what is returned is closed. */
    public static RunLog of(ImportRun run) {
        return new RunLog(run.id(), run.options().source());
    }

    /** A task that logs under the marks of whoever hands it over, in whatever thread it runs. */
    public static Runnable handedOver(Runnable task) {
        var marks = MDC.getCopyOfContextMap();
        return () -> {
            var before = MDC.getCopyOfContextMap();
            restore(marks);
            try {
                task.run();
            } finally {
                restore(before);
            }
        };
    }

    @Override
    public void close() {
        restore(before);
    }

    private static void restore(@Nullable Map<String, String> marks) {
        if (marks == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(marks);
        }
    }
}
