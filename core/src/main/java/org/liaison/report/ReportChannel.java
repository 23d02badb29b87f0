package org.liaison.report;

/** How a report gets to whom it is for. */
public enum ReportChannel {
    MAIL,
    WEBHOOK
}
