package org.liaison.batch.fetch;

import java.util.EnumSet;
import java.util.Set;

/** Why a file could not be fetched. The codes are a contract for whoever watches the attempts. */
public enum FetchProblem {
    HOST_UNKNOWN("FETCH-101"),
    UNREACHABLE("FETCH-102"),
    /** The server cannot prove that it is the one that was meant. */
    UNTRUSTED("FETCH-103"),
    SIGN_IN_REFUSED("FETCH-104"),
    /** The web server answers with an error. */
    ANSWERED_WITH_ERROR("FETCH-105"),
    NOT_A_TABLE("FETCH-106"),
    TRUNCATED("FETCH-107"),
    TOO_LARGE("FETCH-108"),
    PRIVATE_NETWORK("FETCH-109"),
    REDIRECT_REFUSED("FETCH-110"),
    TIMED_OUT("FETCH-111"),
    EMPTY("FETCH-112"),
    WRONG_HOST_KEY("FETCH-113"),
    VANISHED("FETCH-114"),
    SECRET_MISSING("FETCH-115"),
    FOLDER_UNREADABLE("FETCH-116"),
    NOT_ARCHIVED("FETCH-117");

    /** What a later try may find mended by itself. Who is refused or deceived once would only be so again. */
    private static final Set<FetchProblem> PASSING = EnumSet.of(
            HOST_UNKNOWN, UNREACHABLE, ANSWERED_WITH_ERROR, TRUNCATED, TIMED_OUT, VANISHED, FOLDER_UNREADABLE);

    private final String code;

    FetchProblem(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it is worth another try the same night. */
    public boolean isPassing() {
        return PASSING.contains(this);
    }
}
