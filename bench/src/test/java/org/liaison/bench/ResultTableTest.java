package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.liaison.bench.ResultTable.Column;

class ResultTableTest {

    private static final Work WORK = new Work(1_000_000, 0, 1_000_000, 0);

    private final ResultTable table = new ResultTable();

    @Test
    void setsLiaisonAgainstBothYardsticks() {
        table.add(1_000_000, "new contacts", Column.PLAIN_SQL, plain(20_000));
        table.add(1_000_000, "new contacts", Column.LIAISON_TABLES, plain(32_000));
        table.add(1_000_000, "new contacts", Column.LIAISON, liaison());

        assertThat(table.toMarkdown())
                .endsWith("\n| 1,000,000 | new contacts | 20.0 s | 32.0 s | 50.0 s | 10.0 + 15.5 + 24.5 s"
                        + " | 20,000 | 2.5 × | 1.6 × | 55.0 s | 400 MB | 700 MB |\n");
    }

    @Test
    void leavesOpenWhatCouldNotBeMeasured() {
        table.add(1_000, "full sync", Column.PLAIN_SQL, plain(1_234));
        table.add(1_000, "full sync", Column.LIAISON, null);

        assertThat(table.toMarkdown())
                .endsWith("\n| 1,000 | full sync | 1.2 s | – | – | – | – | – | – | – | – | – |\n");
    }

    @Test
    void showsTheMedianOfSeveralMeasurements() {
        table.add(1_000, "new contacts", Column.PLAIN_SQL, plain(9_000));
        table.add(1_000, "new contacts", Column.PLAIN_SQL, plain(1_000));
        table.add(1_000, "new contacts", Column.PLAIN_SQL, plain(2_000));

        assertThat(table.toMarkdown()).contains("| new contacts | 2.0 s |");
    }

    @Test
    void saysBelowWhatNoColumnSays() {
        table.add(1_000, "new contacts", Column.PLAIN_SQL, plain(1_000));
        table.note("Undo took 1.0 s.");

        assertThat(table.toMarkdown()).endsWith("|\n\nUndo took 1.0 s.\n");
    }

    private static Measurement plain(long millis) {
        return Measurement.ofPlainSql(Duration.ofMillis(millis), WORK);
    }

    private static Measurement liaison() {
        var phases = new Measurement.Phases(10_000, 15_500, 24_500);
        return new Measurement(phases.sum(), Duration.ofSeconds(55), WORK, phases, new PeakMemory(400, 700));
    }
}
