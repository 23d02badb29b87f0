package org.liaison.web.report;

import org.liaison.report.Delivery;
import org.liaison.report.ReportChannel;
import org.liaison.report.ReportFacts;

/** A way for reports to get to somebody. */
sealed interface Channel permits MailChannel, WebhookChannel {

    ReportChannel name();

    /** Whether anybody is told this way. */
    boolean isSetUp();

    /** Tries to deliver a report, once. */
    Delivery deliver(ReportFacts facts);
}
