package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All steps once, for files of one size, each time from an empty directory. */
final class Round {

    private static final String UNDO = "undo of the new contacts";

    private final PartnerFile partners;
    private final Path jar;
    private final String heap;
    private final ResultTable results;

    Round(PartnerFile partners, Path jar, String heap, ResultTable results) {
        this.partners = partners;
        this.jar = jar;
        this.heap = heap;
        this.results = results;
    }

    /** Everybody takes the same files in, one after the other on the same server. */
    void compare(Path home) throws IOException, SQLException, InterruptedException {
        var file = Files.createDirectories(home).resolve("partners.csv");
        try (var server = BenchmarkServer.start(home)) {
            var contenders = List.of(
                    PlainSql.onPlainTables(server),
                    PlainSql.onLiaisonTables(server),
                    new LiaisonProgram(jar, home, heap));
            for (var step : Step.values()) {
                partners.write(step.file(), file);
                Work expected = null;
                for (var contender : contenders) {
                    server.settle();
                    tell(step.title() + ", " + contender.column());
                    var measurement = contender.run(step, file);
                    expected = requireSameWork(expected, measurement, contender);
                    add(step.title(), contender.column(), measurement);
                }
            }
        }
    }

    /** Liaison takes a file in and takes that back. */
    void undo(Path home) throws IOException, SQLException, InterruptedException {
        var file = Files.createDirectories(home).resolve("partners.csv");
        partners.write(Step.NEW.file(), file);
        try (var server = BenchmarkServer.start(home)) {
            var liaison = new LiaisonProgram(jar, home, heap);
            tell(Step.NEW.title() + ", to be undone");
            var imported =
                    Objects.requireNonNull(liaison.importFile(Step.NEW, file), "a new import is always possible");
            server.settle();
            tell(UNDO);
            var undone = liaison.undo(imported.id());
            add(UNDO, liaison.column(), undone);
            if (undone != null) {
                var apply =
                        Objects.requireNonNull(imported.measurement().phases()).apply() / 1_000.0;
                results.note("%,d rows: undo took %.1f s, the apply that it undid %.1f s."
                        .formatted(partners.rows(), seconds(undone), apply));
            }
        }
    }

    private void add(String work, ResultTable.Column column, @Nullable Measurement measurement) {
        results.add(partners.rows(), work, column, measurement);
        if (measurement == null) {
            tell("  this version of Liaison cannot do that");
        } else {
            tell("  %.1f s".formatted(seconds(measurement)));
        }
    }

    private static @Nullable Work requireSameWork(
            @Nullable Work expected, @Nullable Measurement measurement, Contender contender) {
        if (measurement == null) {
            return expected;
        }
        if (expected != null && !expected.equals(measurement.work())) {
            throw new IllegalStateException(
                    "%s did %s instead of %s".formatted(contender.column(), measurement.work(), expected));
        }
        return measurement.work();
    }

    private static double seconds(Measurement measurement) {
        return measurement.time().toMillis() / 1_000.0;
    }

    private void tell(String message) {
        System.err.printf("%,d rows: %s%n", partners.rows(), message);
    }
}
