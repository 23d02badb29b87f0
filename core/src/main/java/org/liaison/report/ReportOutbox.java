package org.liaison.report;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports that are to be delivered. The database adds one for each import of a named source, and for each attempt that comes
 * to none, in the transaction that ends it, so there is none too many and none is lost. Whoever delivers one holds its row meanwhile: what was delivered is never
 * delivered again, and what a process died over is tried again, under the same number.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ReportOutbox {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** After a few days nobody is helped by yesterday's news. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient jdbc;

    ReportOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next report that is due, for the caller's transaction alone; empty if none is, or others have them. An attempt that
     * goes on may still turn a failure into a success, so its runs wait for its end.
     */
    public Optional<DueReport> next(Instant now) {
        return jdbc.sql("""
                        select report.id, report.created_at, channel, attempts, recipients
                          from report_delivery
                          join report on report.id = report_id
                         where state = 'DUE' and next_attempt_at <= :now
                           and not exists (select from source_attempt
                                            where source_attempt.run_id = report.run_id and ended_at is null)
                         order by next_attempt_at
                         limit 1
                           for update of report_delivery skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) -> {
                    var recipients = row.getArray("recipients");
                    return new DueReport(
                            row.getLong("id"),
                            row.getTimestamp("created_at").toInstant(),
                            ReportChannel.valueOf(row.getString("channel")),
                            row.getInt("attempts"),
                            recipients == null ? List.of() : List.of((String[]) recipients.getArray()));
                })
                .optional();
    }

    /** Notes what came of it. A report that nobody could be given for days is given up. */
    public void delivered(DueReport report, Delivery delivery, Instant now) {
        switch (delivery) {
            case Delivery.Sent sent -> end(report, "SENT", sent.remark(), now);
            case Delivery.NotWanted _ -> end(report, "NOT_WANTED", "", now);
            case Delivery.Refused refused -> end(report, "REFUSED", refused.reason(), now);
            case Delivery.Later later -> {
                if (report.createdAt().plus(PATIENCE).isBefore(now)) {
                    end(report, "REFUSED", later.reason(), now);
                } else {
                    postpone(report, later, now);
                }
            }
        }
    }

    private void end(DueReport report, String state, String remark, Instant now) {
        update(report, state, now, remark, null, now);
    }

    private void postpone(DueReport report, Delivery.Later later, Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(report.attempts(), 6));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        var recipients = later.recipients().isEmpty() ? report.recipients() : later.recipients();
        update(report, "DUE", next, later.reason(), recipients, null);
    }

    private void update(
            DueReport report,
            String state,
            Instant next,
            String remark,
            @Nullable List<String> recipients,
            @Nullable Instant ended) {
        jdbc.sql("""
                        update report_delivery
                           set state = :state, attempts = attempts + 1, next_attempt_at = :next, remark = :remark,
                               recipients = :recipients, ended_at = :ended
                         where report_id = :report and channel = :channel
                        """)
                .param("state", state)
                .param("next", Timestamp.from(next))
                .param("remark", remark.isEmpty() ? null : remark)
                .param(
                        "recipients",
                        recipients == null || recipients.isEmpty() ? null : recipients.toArray(String[]::new))
                .param("ended", ended == null ? null : Timestamp.from(ended))
                .param("report", report.id())
                .param("channel", report.channel().name())
                .update();
    }
}
