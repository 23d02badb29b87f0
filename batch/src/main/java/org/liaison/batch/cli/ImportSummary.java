package org.liaison.batch.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.RefusedGroups;

/** An import run as a person at a terminal reads it. */
final class ImportSummary {

    private static final int PROBLEMS_SHOWN = 10;
    private static final int GROUPS_SHOWN = 10;

    private ImportSummary() {}

    static void print(ImportRun run, ImportRunSearch search, RefusedGroups refused, PrintWriter out) {
        out.printf("%s: run %s, %s%n", run.file().name(), run.id(), run.state());
        if (run.errorMessage() != null) {
            out.printf("  %s (%s)%n", run.errorMessage(), run.errorCode());
            return;
        }
        if (run.repeats() != null) {
            out.printf("  The file of run %s again; nothing has changed since%n", run.repeats());
        }
        var layout = run.layout();
        if (layout != null) {
            out.printf(
                    "  Read as %s, cells separated by %s, %s%n",
                    layout.charset(),
                    layout.delimiter().equals("\t") ? "tabs" : layout.delimiter(),
                    layout.headerRecord() == 0 ? "no header" : "header in record " + layout.headerRecord());
            layout.mapping().forEach((column, field) -> out.printf("    %s = %s%n", column, field));
        }
        var rows = run.counts().rows();
        out.printf(
                "  %,d rows: %,d created, %,d updated, %,d unchanged, %,d membership only, %,d duplicate,"
                        + " %,d suppressed, %,d to review, %,d rejected%n",
                rows.read(),
                rows.created(),
                rows.updated(),
                rows.unchanged(),
                rows.membershipOnly(),
                rows.duplicate(),
                rows.suppressed(),
                rows.review(),
                rows.rejected());
        if (rows.review() > 0 && run.state().takesDecisions()) {
            out.printf(
                    "  %,d rows wait for a person to say whom they mean, on the page of run %s in the web application%n",
                    rows.review(), run.id());
        }
        var memberships = run.counts().memberships();
        out.printf(
                "  Memberships: %,d added, %,d removed, %,d unchanged%n",
                memberships.added(), memberships.removed(), memberships.unchanged());
        printRefused(run, refused, out);
        for (var guard : search.guards(run.id())) {
            out.printf(
                    "  %s: %s, up to %s pass (%s)%n",
                    guard.message(), written(guard.found()), written(guard.allowed()), guard.code());
        }
        if (run.state().isWaiting()) {
            out.printf("  'liaison approve %s --reason TEXT' lets it pass.%n", run.id());
        }
        var problems = search.problems(run.id(), 0, PROBLEMS_SHOWN);
        for (var problem : problems) {
            out.printf(
                    "  Line %,d%s: %s (%s)%n",
                    problem.line(),
                    problem.column() == null || problem.column().isEmpty() ? "" : ", " + problem.column(),
                    problem.message(),
                    problem.code());
        }
        int more = search.countProblems(run.id()) - problems.size();
        if (more > 0) {
            out.printf("  … and %,d more%n", more);
        }
    }

    private static void printRefused(ImportRun run, RefusedGroups refused, PrintWriter out) {
        var groups = refused.first(run.id(), GROUPS_SHOWN);
        for (var group : groups) {
            out.printf("  %s, in %,d rows: %s (%s)%n", group.name(), group.rows(), group.message(), group.code());
        }
        long more = refused.count(run.id()) - groups.size();
        if (more > 0) {
            out.printf("  … and %,d more groups that take nobody%n", more);
        }
    }

    /** As a person writes it, without the zeros that a calculation leaves behind. */
    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
