package org.liaison.batch.cli;

import org.liaison.imports.ImportRun;

/** How a command ended, for scripts. */
final class ExitCode {

    /** Applied, or nothing to do. */
    static final int OK = 0;
    /** Applied, some rows rejected. */
    static final int ROWS_REJECTED = 1;
    /** A message is refused. */
    static final int REFUSED = 1;
    /** Held, waits for a person. */
    static final int HELD = 2;

    static final int FILE_UNUSABLE = 3;
    /** Wrong usage or configuration. */
    static final int USAGE = 4;
    /** Failed, can be resumed. */
    static final int FAILED = 5;

    private ExitCode() {}

    static int of(ImportRun run) {
        return switch (run.state()) {
            case NO_CHANGE, PLANNED, APPLIED, APPLIED_WITH_ERRORS, CANCELLED, UNDONE, PARTLY_UNDONE ->
                run.counts().rows().rejected() + run.counts().rows().review() > 0
                                || run.state().hasErrors()
                        ? ROWS_REJECTED
                        : OK;
            case DRAFT, HELD, AWAITING_APPROVAL -> HELD;
            case UNUSABLE -> isUsage(run) ? USAGE : FILE_UNUSABLE;
            case FAILED, RECEIVED, STAGED, APPLYING -> FAILED;
        };
    }

    /** A mapping or a target group that does not exist is not the file's fault. */
    private static boolean isUsage(ImportRun run) {
        var code = run.errorCode();
        return code != null && (code.startsWith("MAP-") || code.startsWith("GROUP-") || code.startsWith("SOURCE-"));
    }
}
