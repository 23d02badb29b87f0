package org.liaison.source;

/** What can be wrong about a source, so that a screen can say it beside the field. */
public enum SourceField {
    NAME,
    FOLDER,
    PATTERN,
    MARKER,
    STABLE_SECONDS,
    ARCHIVE,
    URL,
    HOST,
    PORT,
    PATH,
    HOST_KEY,
    AFTERWARDS,
    USER,
    SECRET,
    CERTIFICATE,
    TRUSTED,
    KEY,
    MODE,
    TARGET_GROUPS,
    CRON,
    ZONE,
    QUIET_HOURS,
    TRIES,
    TRIES_WITHIN,
    REPORT_TO,
    REPORT_LANGUAGE
}
