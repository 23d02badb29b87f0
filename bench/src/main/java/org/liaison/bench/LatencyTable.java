package org.liaison.bench;

/** What the lists took, as a table in Markdown. */
final class LatencyTable {

    private final StringBuilder lines = new StringBuilder("""
            | list | p50 | p95 |
            |---|---:|---:|
            """);

    void add(String operation, Latencies latencies) {
        lines.append("| %s | %s | %s |%n"
                .formatted(
                        operation,
                        Latencies.millis(latencies.percentile(50)),
                        Latencies.millis(latencies.percentile(95))));
    }

    String toMarkdown() {
        return lines.toString();
    }
}
