package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.imports.TestImports.mode;
import static org.liaison.imports.TestImports.row;
import static org.liaison.imports.TestImports.unreadable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.contact.ContactField;
import org.liaison.operation.OperationSearch;
import org.liaison.operation.SourceFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class ImportTotalsTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private OperationSearch search;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void runsOfASourceAddUp() {
        var partners = mode(ImportMode.ADD_AND_UPDATE, "Partners");
        imports.applied(partners, row(1, "ada@example.org"), row(2, "grace@example.org"), unreadable(3));
        imports.applied(
                partners,
                row(1, "ada@example.org", Map.of(ContactField.COMPANY, "Engines")),
                row(2, "grace@example.org"),
                row(3, "grace@example.org"));
        runs.failed(imports.received(partners), "The disk is full");
        runs.unusable(imports.received(partners), "FILE-101", "The file is empty.");

        var total = total("Partners");

        assertThat(total.rowsRead()).isEqualTo(6);
        assertThat(total.rowsImported()).isEqualTo(3);
        assertThat(total.rowsRejected()).isEqualTo(1);
        assertThat(total.runsFailed()).isEqualTo(2);
        assertThat(search.figures().runs(ImportState.UNUSABLE)).isPositive();
    }

    @Test
    void aFailedRunIsNoGoodOneAndOneWithNothingToDoIs() {
        var partners = mode(ImportMode.ADD_AND_FILL, "Partners");
        imports.applied(partners, row(1, "ada@example.org"));
        jdbc.sql("update source_total set last_good_at = now() - interval '2 days'")
                .update();

        runs.failed(imports.received(partners), "The disk is full");
        assertThat(total("Partners").lastGood()).isBefore(Instant.now().minus(Duration.ofDays(1)));

        imports.planned(partners, row(1, "ada@example.org"));
        assertThat(total("Partners").lastGood()).isAfter(Instant.now().minus(Duration.ofHours(1)));
    }

    @Test
    void takingARunBackCountsNothing() {
        var run = imports.applied(mode(ImportMode.ADD_AND_FILL, "Partners"), row(1, "ada@example.org"));
        var before = total("Partners");

        imports.undo(run);

        assertThat(total("Partners")).isEqualTo(before);
    }

    @Test
    void aHeldRunWaitsForAPerson() {
        long before = search.figures().held();
        imports.planned(mode(ImportMode.ADD_AND_FILL, "Partners"));

        assertThat(search.figures().held()).isEqualTo(before + 1);
        assertThat(total("Partners").rowsRead()).isZero();
    }

    @Test
    void aSourceThatHasNeverRunIsAsOldAsItIs() {
        jdbc.sql("insert into source (name, created_at) values ('Never', now() - interval '3 days')")
                .update();

        assertThat(total("Never").lastGood())
                .isBetween(
                        Instant.now().minus(Duration.ofDays(4)), Instant.now().minus(Duration.ofDays(2)));
    }

    private SourceFigures total(String source) {
        return search.figures().sources().stream()
                .filter(figures -> figures.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
