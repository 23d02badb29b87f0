package org.liaison.web;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a person whether it was the database that did not answer, who can do something about that. */
final class Failure {

    /** Connection exceptions, and a server that shuts down (PostgreSQL, appendix A: class 08, 57P01 to 57P03). */
    private static final String UNREACHABLE = "08...|57P0[123]";

    private Failure() {}

    /** The key of the text about it. */
    static String message(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                        .anyMatch(Failure::isUnreachableDatabase)
                ? "failure.database"
                : "failure.message";
    }

    private static boolean isUnreachableDatabase(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches(UNREACHABLE);
    }
}
