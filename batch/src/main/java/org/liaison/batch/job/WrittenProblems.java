package org.liaison.batch.job;

import org.liaison.batch.file.RecordFlaw;
import org.liaison.imports.ProblemKind;

/** What a person is told about a record that is not written as it should be. */
final class WrittenProblems {

    private WrittenProblems() {}

    static ProblemKind of(RecordFlaw flaw) {
        return switch (flaw) {
            case UNCLOSED_QUOTE -> ProblemKind.ROW_UNCLOSED_QUOTE;
            case STRAY_QUOTE -> ProblemKind.ROW_STRAY_QUOTE;
            case CONTROL_CHARACTERS -> ProblemKind.ROW_CONTROL_CHARACTERS;
        };
    }
}
