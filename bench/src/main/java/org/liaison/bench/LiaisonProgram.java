package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is measured: the packaged program, from its start to its end, on the server of its data directory. */
final class LiaisonProgram implements Contender {

    private static final int HELD = 2;
    private static final int USAGE = 4;
    private static final Set<String> DONE = Set.of("APPLIED", "NO_CHANGE", "UNDONE");

    private final Path jar;
    private final Path home;
    private final String heap;
    private final JsonMapper json = JsonMapper.builder().build();

    LiaisonProgram(Path jar, Path home, String heap) {
        this.jar = jar;
        this.home = home;
        this.heap = heap;
    }

    /**
     * An import run that has come to its end.
     *
     * @param id its number
     */
    record Imported(long id, Measurement measurement) {}

    @Override
    public ResultTable.Column column() {
        return ResultTable.Column.LIAISON;
    }

    @Override
    public @Nullable Measurement run(Step step, Path file) throws IOException, InterruptedException {
        var imported = importFile(step, file);
        return imported == null ? null : imported.measurement();
    }

    /** It comes last, and the data directory goes as a whole. */
    @Override
    public void discard() {}

    /** Imports a file, and approves what the program holds; null where it does not know the step's mode. */
    @Nullable
    Imported importFile(Step step, Path file) throws IOException, InterruptedException {
        var first = execute(
                "import", file.toString(), "--json", "--create-groups", "--source", "bench", "--mode", step.mode());
        if (first.exitCode() == USAGE && step != Step.NEW) {
            return null;
        }
        if (first.exitCode() != HELD) {
            return imported(first, first.clock(), first.memory());
        }
        var run = Long.toString(report(first).path("run").asLong());
        var approval = execute("approve", run, "--reason", "benchmark");
        // What it became, which takes no part in the measurement.
        var result = execute("runs", run, "--json");
        return imported(
                result, first.clock().plus(approval.clock()), first.memory().and(approval.memory()));
    }

    /**
     * Takes an import back; null where the program does not know how. What the start of the program takes is measured by a
     * command that only shows the run.
     */
    @Nullable
    Measurement undo(long run) throws IOException, InterruptedException {
        var start = execute("runs", Long.toString(run), "--json").clock();
        var undone = execute("undo", Long.toString(run), "--json");
        if (undone.exitCode() == USAGE) {
            return null;
        }
        requireDone(undone);
        return new Measurement(
                undone.clock().minus(start), undone.clock(), new Work(0, 0, 0, 0), null, undone.memory());
    }

    private Imported imported(ProgramRun program, Duration clock, PeakMemory memory) {
        var report = requireDone(program);
        var rows = report.path("rows");
        var memberships = report.path("memberships");
        var work = new Work(
                rows.path("created").asLong(),
                rows.path("updated").asLong(),
                memberships.path("added").asLong(),
                memberships.path("removed").asLong());
        var millis = report.path("millis");
        var phases = new Measurement.Phases(
                millis.path("stage").asLong(),
                millis.path("plan").asLong(),
                millis.path("apply").asLong());
        return new Imported(report.path("run").asLong(), new Measurement(phases.sum(), clock, work, phases, memory));
    }

    private JsonNode requireDone(ProgramRun program) {
        var report = report(program);
        var state = report.path("state").asString();
        if (program.exitCode() != 0 || !DONE.contains(state)) {
            throw new IllegalStateException(
                    "Liaison ended as %s with exit code %d: %s".formatted(state, program.exitCode(), program.err()));
        }
        return report;
    }

    private JsonNode report(ProgramRun program) {
        if (program.out().isBlank()) {
            throw new IllegalStateException(
                    "Liaison ended with exit code %d: %s".formatted(program.exitCode(), program.err()));
        }
        return json.readTree(program.out());
    }

    private ProgramRun execute(String... arguments) throws IOException, InterruptedException {
        return ProgramRun.of(jar, home, heap, List.of(arguments));
    }
}
