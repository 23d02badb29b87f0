package org.liaison.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was measured, as a table in Markdown. Of several measurements of the same it shows the median. */
final class ResultTable {

    private static final String NOTHING = "–";

    private final Map<Line, Map<Column, List<Measurement>>> lines = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Who is measured. */
    enum Column {
        PLAIN_SQL,
        /** Plain SQL on Liaison's tables. */
        LIAISON_TABLES,
        LIAISON
    }

    private record Line(int rows, String work) {}

    /** Adds a measurement; null where it could not be made. */
    void add(int rows, String work, Column column, @Nullable Measurement measurement) {
        var cells = lines.computeIfAbsent(new Line(rows, work), _ -> new EnumMap<>(Column.class));
        if (measurement != null) {
            cells.computeIfAbsent(column, _ -> new ArrayList<>()).add(measurement);
        }
    }

    /** Adds a sentence below the table. */
    void note(String sentence) {
        notes.add(sentence);
    }

    String toMarkdown() {
        var table = new StringBuilder("""
                | rows | work | plain SQL | plain SQL, Liaison's tables | Liaison | read + plan + apply | rows/s \
                | ÷ plain SQL | ÷ Liaison's tables | with program start | peak heap | peak process |
                |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        lines.forEach((line, cells) -> table.append(line(line, cells)));
        notes.forEach(note -> table.append('\n').append(note).append('\n'));
        return table.toString();
    }

    private static String line(Line line, Map<Column, List<Measurement>> cells) {
        var plain = median(cells, Column.PLAIN_SQL);
        var tables = median(cells, Column.LIAISON_TABLES);
        var liaison = median(cells, Column.LIAISON);
        return Stream.of(
                        whole(line.rows()),
                        line.work(),
                        cell(plain, each -> time(each.time())),
                        cell(tables, each -> time(each.time())),
                        cell(liaison, each -> time(each.time())),
                        cell(liaison, each -> phases(each.phases())),
                        cell(liaison, each -> whole(line.rows() / seconds(each.time()))),
                        cell(liaison, each -> ratio(each, plain)),
                        cell(liaison, each -> ratio(each, tables)),
                        cell(liaison, each -> time(each.clock())),
                        cell(liaison, each -> megabytes(memory(each).heap())),
                        cell(liaison, each -> megabytes(memory(each).resident())))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(@Nullable Measurement measurement, Function<Measurement, String> text) {
        return measurement == null ? NOTHING : text.apply(measurement);
    }

    private static @Nullable Measurement median(Map<Column, List<Measurement>> cells, Column column) {
        var several = cells.get(column);
        return several == null ? null : Measurement.median(several);
    }

    private static PeakMemory memory(Measurement measurement) {
        return Objects.requireNonNull(measurement.memory(), "Liaison's process has a memory");
    }

    private static String phases(Measurement.@Nullable Phases phases) {
        return phases == null
                ? NOTHING
                : Stream.of(phases.stage(), phases.plan(), phases.apply())
                        .map(millis -> tenths(millis / 1_000.0))
                        .collect(Collectors.joining(" + ", "", " s"));
    }

    private static String time(Duration time) {
        return tenths(seconds(time)) + " s";
    }

    private static String ratio(Measurement measurement, @Nullable Measurement yardstick) {
        return yardstick == null ? NOTHING : tenths(seconds(measurement.time()) / seconds(yardstick.time())) + " ×";
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }

    private static String megabytes(long megabytes) {
        return megabytes == 0 ? NOTHING : megabytes + " MB";
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
