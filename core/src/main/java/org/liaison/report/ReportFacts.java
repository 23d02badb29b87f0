package org.liaison.report;

import java.util.List;
import org.liaison.imports.Guard;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ImportRun;

/**
 * What there is to tell of an import. Nothing in it is a cell of the file.
 *
 * @param source the name of the source
 * @param groups those that it changes most
 * @param groupCount how many it changes
 * @param guards the limits that the plan exceeds
 * @param problems the first that were found in the file
 * @param problemCount how many there are
 */
public record ReportFacts(
        DueReport report,
        String source,
        ReportOutcome outcome,
        ImportRun run,
        List<GroupFacts> groups,
        long groupCount,
        List<Guard> guards,
        List<ImportProblem> problems,
        long problemCount) {}
