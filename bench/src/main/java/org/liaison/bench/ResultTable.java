package org.liaison.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was measured, as a table in Markdown. Of several measurements of the same it shows the median. */
final class ResultTable {

    private static final String NOTHING = "–";

    private final Map<Line, Map<Column, List<Measurement>>> lines = new LinkedHashMap<>();

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

    String toMarkdown() {
        return """
                | rows | work | plain SQL | plain SQL, Liaison's tables | Liaison | read + plan + apply | rows/s | ÷ plain SQL | ÷ Liaison's tables | peak heap | peak process |
                |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """
                + lines.entrySet().stream()
                        .map(line -> line(line.getKey(), line.getValue()))
                        .collect(Collectors.joining());
    }

    private static String line(Line line, Map<Column, List<Measurement>> cells) {
        var plain = median(cells, Column.PLAIN_SQL);
        var tables = median(cells, Column.LIAISON_TABLES);
        var liaison = median(cells, Column.LIAISON);
        return Stream.of(
                        whole(line.rows()),
                        line.work(),
                        seconds(plain),
                        seconds(tables),
                        seconds(liaison),
                        liaison == null ? NOTHING : phases(liaison),
                        liaison == null ? NOTHING : whole(line.rows() / liaison.seconds()),
                        ratio(liaison, plain),
                        ratio(liaison, tables),
                        liaison == null ? NOTHING : megabytes(memory(liaison).heap()),
                        liaison == null ? NOTHING : megabytes(memory(liaison).resident()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static @Nullable Measurement median(Map<Column, List<Measurement>> cells, Column column) {
        var several = cells.get(column);
        return several == null ? null : Measurement.median(several);
    }

    private static PeakMemory memory(Measurement measurement) {
        return Objects.requireNonNull(measurement.memory(), "Liaison's process has a memory");
    }

    private static String phases(Measurement measurement) {
        var phases = Objects.requireNonNull(measurement.phases(), "Liaison tells its phases");
        return Stream.of(phases.stage(), phases.plan(), phases.apply())
                .map(millis -> tenths(millis / 1_000.0))
                .collect(Collectors.joining(" + ", "", " s"));
    }

    private static String seconds(@Nullable Measurement measurement) {
        return measurement == null ? NOTHING : tenths(measurement.seconds()) + " s";
    }

    private static String ratio(@Nullable Measurement measurement, @Nullable Measurement yardstick) {
        return measurement == null || yardstick == null
                ? NOTHING
                : tenths(measurement.seconds() / yardstick.seconds()) + " ×";
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
