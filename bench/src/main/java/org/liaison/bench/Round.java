package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All steps once, for files of one size, each time from an empty directory. */
final class Round {

    private static final String UNDO = "undo of the new contacts";

    private final PartnerFile partners;
    private final Scratch scratch;
    private final Path jar;
    private final String heap;
    private final ResultTable results;

    Round(PartnerFile partners, Scratch scratch, Path jar, String heap, ResultTable results) {
        this.partners = partners;
        this.scratch = scratch;
        this.jar = jar;
        this.heap = heap;
        this.results = results;
    }

    /**
     * Everybody takes the same files in on the same server: step by step, so that a busy machine is busy for all of them.
     *
     * @param apart whether one comes after the other instead, which takes less disk
     */
    void compare(Path home, boolean apart) throws IOException, SQLException, InterruptedException {
        var server = scratch.start(home);
        var contenders = List.of(
                PlainSql.onPlainTables(server), PlainSql.onLiaisonTables(server), new LiaisonProgram(jar, home, heap));
        var groups = apart ? contenders.stream().map(List::of).toList() : List.of(contenders);
        var done = new EnumMap<Step, Work>(Step.class);
        for (var group : groups) {
            for (var step : Step.values()) {
                var file = write(step, home);
                for (var contender : group) {
                    server.settle();
                    tell(step.title() + ", " + contender.column());
                    var measurement = contender.run(step, file);
                    requireSameWork(done, step, contender, measurement);
                    add(step.title(), contender.column(), measurement);
                }
            }
            for (var contender : group) {
                contender.discard();
            }
        }
        scratch.discard(home);
    }

    /** Liaison takes a file in and takes that back. */
    void undo(Path home) throws IOException, SQLException, InterruptedException {
        var server = scratch.start(home);
        var liaison = new LiaisonProgram(jar, home, heap);
        tell(Step.NEW.title() + ", to be undone");
        var imported = importNew(liaison, home);
        server.settle();
        undo(liaison, imported);
        scratch.discard(home);
    }

    /** New contacts, on plain tables and by Liaison, and their undo: what very large files can be measured with. */
    void newOnly(Path home) throws IOException, SQLException, InterruptedException {
        var server = scratch.start(home);
        var plain = PlainSql.onPlainTables(server);
        tell(Step.NEW.title() + ", " + plain.column());
        var expected = plain.run(Step.NEW, write(Step.NEW, home));
        add(Step.NEW.title(), plain.column(), expected);
        plain.discard();
        server.settle();

        var liaison = new LiaisonProgram(jar, home, heap);
        tell(Step.NEW.title() + ", " + liaison.column());
        var imported = importNew(liaison, home);
        add(Step.NEW.title(), liaison.column(), imported.measurement());
        var done = new EnumMap<Step, Work>(Step.class);
        requireSameWork(done, Step.NEW, plain, expected);
        requireSameWork(done, Step.NEW, liaison, imported.measurement());
        server.settle();
        undo(liaison, imported);
        scratch.discard(home);
    }

    private LiaisonProgram.Imported importNew(LiaisonProgram liaison, Path home)
            throws IOException, InterruptedException {
        return Objects.requireNonNull(
                liaison.importFile(Step.NEW, write(Step.NEW, home)), "a new import is always possible");
    }

    private void undo(LiaisonProgram liaison, LiaisonProgram.Imported imported)
            throws IOException, InterruptedException {
        tell(UNDO);
        var undone = liaison.undo(imported.id());
        add(UNDO, liaison.column(), undone);
        if (undone != null) {
            var apply = Objects.requireNonNull(imported.measurement().phases()).apply() / 1_000.0;
            results.note("%,d rows: undo took %.1f s, the apply that it undid %.1f s."
                    .formatted(partners.rows(), seconds(undone), apply));
        }
    }

    private Path write(Step step, Path home) throws IOException {
        var file = home.resolve("partners.csv");
        partners.write(step.file(), file);
        return file;
    }

    private void add(String work, ResultTable.Column column, @Nullable Measurement measurement) {
        results.add(partners.rows(), work, column, measurement);
        if (measurement == null) {
            tell("  this version of Liaison cannot do that");
        } else {
            tell("  %.1f s".formatted(seconds(measurement)));
        }
    }

    private static void requireSameWork(
            Map<Step, Work> done, Step step, Contender contender, @Nullable Measurement measurement) {
        if (measurement == null) {
            return;
        }
        var expected = done.putIfAbsent(step, measurement.work());
        if (expected != null && !expected.equals(measurement.work())) {
            throw new IllegalStateException(
                    "%s did %s instead of %s".formatted(contender.column(), measurement.work(), expected));
        }
    }

    private static double seconds(Measurement measurement) {
        return measurement.time().toMillis() / 1_000.0;
    }

    private void tell(String message) {
        System.err.printf("%,d rows: %s%n", partners.rows(), message);
    }
}
