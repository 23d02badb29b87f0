package org.liaison.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ReceivedFile;
import org.liaison.operation.AttemptFigures;
import org.liaison.operation.OperationSearch;
import org.liaison.report.AttemptFacts;
import org.liaison.report.Delivery;
import org.liaison.report.ReportChannel;
import org.liaison.report.ReportFacts;
import org.liaison.report.ReportFactsSearch;
import org.liaison.report.ReportOutbox;
import org.liaison.report.ReportOutcome;
import org.liaison.source.ImportSchedule.MissedTimes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class ReportedAttemptsTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-01-11T02:00:00Z");

    private final Instant now = Instant.now().plusSeconds(60);

    @Autowired
    private DueSources due;

    @Autowired
    private FileSourceManagement management;

    @Autowired
    private FileSourceSearch sources;

    @Autowired
    private SourceAttempts attempts;

    @Autowired
    private SourceAttemptSearch search;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ReportOutbox outbox;

    @Autowired
    private ReportFactsSearch facts;

    @Autowired
    private OperationSearch operation;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noOtherReports() {
        jdbc.sql("delete from report").update();
    }

    @Test
    void anAttemptThatCameToNoRunIsReportedOnce() {
        create(MissedTimes.SKIP);
        due.claim(NIGHT);
        end(AttemptOutcome.FAILED, "FETCH-103", "The certificate has expired");
        end(AttemptOutcome.FAILED, "FETCH-101", "Too late");

        var reports = deliverAll();

        assertThat(reports).hasSize(1);
        var report = reports.getFirst();
        assertThat(report.source()).isEqualTo("Partners");
        assertThat(report.outcome()).isEqualTo(ReportOutcome.NOT_FETCHED);
        assertThat(report.reportTo()).isEqualTo("ada@corp.example");
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.run()).isNull();
        assertThat(report.errorCode()).contains("FETCH-103");
        assertThat(report.attempt()).extracting(AttemptFacts::dueAt).isEqualTo(NIGHT);
        assertThat(Objects.requireNonNull(report.nextDue()).getHour()).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsTold() {
        create(MissedTimes.SKIP);
        due.claim(NIGHT);
        end(AttemptOutcome.NOTHING_THERE, null, "There is no file");

        assertThat(deliverAll()).extracting(ReportFacts::outcome).containsExactly(ReportOutcome.NO_FILE);
        assertThat(operation.figures().attempts())
                .containsExactly(new AttemptFigures("Partners", AttemptOutcome.NOTHING_THERE, 1));
    }

    @Test
    void timesThatNobodyLookedAfterAreToldInOneReportOnTheLast() {
        create(MissedTimes.SKIP);

        due.claim(NIGHT.plus(Duration.ofDays(6)).plus(Duration.ofHours(5)));

        var reports = deliverAll();
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().outcome()).isEqualTo(ReportOutcome.MISSED);
        assertThat(reports.getFirst().attempt())
                .extracting(AttemptFacts::dueAt)
                .isEqualTo(NIGHT.plus(Duration.ofDays(6)));
        assertThat(operation.figures().attempts("Partners", AttemptOutcome.MISSED))
                .isEqualTo(7);
    }

    @Test
    void theFileOfLastTimeIsAsGoodAsAnImport() {
        create(MissedTimes.SKIP);
        due.claim(NIGHT);
        end(AttemptOutcome.UNCHANGED, null, null);

        assertThat(deliverAll()).extracting(ReportFacts::outcome).containsExactly(ReportOutcome.NOTHING_TO_DO);
        assertThat(jdbc.sql(
                                "select last_good_at from source_total join source on source.id = source_id where name = 'Partners'")
                        .query((row, _) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(NIGHT);
    }

    @Test
    void aRunIsToldOnceItsAttemptHasEndedAndTheAttemptIsNot() {
        create(MissedTimes.SKIP);
        due.claim(NIGHT);
        var run = begin();
        runs.failed(run, "The disk is full");
        assertThat(deliverAll()).as("it may still be tried again").isEmpty();

        end(AttemptOutcome.FAILED, "APPLY-999", "The disk is full");

        assertThat(deliverAll())
                .extracting(
                        ReportFacts::outcome,
                        told -> Objects.requireNonNull(told.run()).id())
                .containsExactly(tuple(ReportOutcome.FAILED, run));
    }

    @Test
    void aFailureAfterAnImportThatWentWellIsToldBesideIt() {
        create(MissedTimes.SKIP);
        due.claim(NIGHT);
        var run = begin();
        jdbc.sql("update import_run set state = 'APPLIED' where id = :run")
                .param("run", run.value())
                .update();
        end(AttemptOutcome.FAILED, "FETCH-102", "The server cannot be reached");

        assertThat(deliverAll())
                .extracting(ReportFacts::outcome)
                .containsExactlyInAnyOrder(ReportOutcome.APPLIED, ReportOutcome.NOT_FETCHED);
    }

    @Test
    void whatSomebodyOnlyWantedToSeeIsNotTold() {
        var source = create(MissedTimes.SKIP);
        attempts.request(source, true, NOON);
        runs.unusable(begin(), "FILE-101", "The file is empty.");
        end(AttemptOutcome.FAILED, "FILE-101", "The file is empty.");

        assertThat(deliverAll()).isEmpty();
        assertThat(operation.figures().attempts()).isEmpty();
    }

    private ImportRunId begin() {
        var attempt = search.open().getFirst();
        return attempts.begin(
                attempt,
                sources.byId(attempt.source()).orElseThrow(),
                new ReceivedFile("people.csv", Path.of("people.csv"), "0", 1),
                new SourceFile(new ImportRunId(0), null, null, null, null));
    }

    private void end(AttemptOutcome outcome, @Nullable String code, @Nullable String message) {
        var last =
                jdbc.sql("select max(id) from source_attempt").query(Long.class).single();
        attempts.end(new SourceAttemptId(last), outcome, code, message, NIGHT);
    }

    private SourceId create(MissedTimes missed) {
        return management.create("Partners", TestSources.nightly(missed), NOON).id();
    }

    /** By mail, as the webhook gets the same. */
    private List<ReportFacts> deliverAll() {
        var delivered = new ArrayList<ReportFacts>();
        for (var next = outbox.next(now); next.isPresent(); next = outbox.next(now)) {
            if (next.get().channel() == ReportChannel.MAIL) {
                delivered.add(facts.of(next.get()));
            }
            outbox.delivered(next.get(), new Delivery.Sent(""), now);
        }
        return delivered;
    }
}
