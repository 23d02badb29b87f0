package org.liaison.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CommittingCoreTest;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ReceivedFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several processes deliver reports from one outbox. */
@CommittingCoreTest
class ConcurrentReportsTest {

    private final Instant now = Instant.now().plusSeconds(60);

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ReportOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void oneReportByOneChannel() {
        var options =
                new ImportOptions(ImportMode.ADD_AND_FILL, "Partners", false, List.of(), null, null, Map.of(), null);
        runs.unusable(
                runs.begin(new ReceivedFile("people.csv", Path.of("people.csv"), "0", 1), options),
                "FILE-101",
                "The file is empty.");
        jdbc.sql("delete from report_delivery where channel = 'WEBHOOK'").update();
    }

    @Test
    void passOverWhatAnotherIsDelivering() {
        transaction.executeWithoutResult(_ -> {
            assertThat(outbox.next(now)).isPresent();

            assertThat(another()).isEmpty();
        });
    }

    @Test
    void neverDeliverAgainWhatAnotherHasDelivered() {
        transaction.executeWithoutResult(
                _ -> outbox.delivered(outbox.next(now).orElseThrow(), new Delivery.Sent(""), now));

        assertThat(another()).isEmpty();
    }

    @Test
    void goOnWithWhatAnotherDiedOverUnderTheSameNumber() {
        var first = new DueReport[1];
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    first[0] = outbox.next(now).orElseThrow();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(another()).contains(first[0]);
    }

    @Test
    void aRunWhoseEndIsTakenBackIsNotReported() {
        var before = jdbc.sql("select count(*) from report").query(Long.class).single();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update import_run set state = 'FAILED'").update();
            jdbc.sql("delete from report").update();
            jdbc.sql("update import_run set state = 'APPLIED'").update();
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from report").query(Long.class).single())
                .isEqualTo(before)
                .isEqualTo(1);
    }

    private Optional<DueReport> another() {
        return CompletableFuture.supplyAsync(() -> transaction.execute(_ -> outbox.next(now)))
                .join();
    }
}
