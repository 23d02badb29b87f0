package org.liaison.batch.fetch;

import org.jspecify.annotations.Nullable;

/** Says that a file could not be fetched, and why, to the person who set the source up. It quotes no secret and no cell. */
public class FetchException extends Exception {

    private final FetchProblem problem;

    public FetchException(FetchProblem problem, String message) {
        this(problem, message, null);
    }

    public FetchException(FetchProblem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public FetchProblem problem() {
        return problem;
    }
}
