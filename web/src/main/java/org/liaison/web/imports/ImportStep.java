package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.liaison.imports.ImportRun;

/** The steps of an import, as its page shows them. */
enum ImportStep {
    FILE,
    READING,
    COLUMNS,
    OPTIONS,
    PREVIEW,
    RESULT;

    /** Those that a run goes through; an undo has no file to be read. */
    static Set<ImportStep> of(ImportRun run) {
        return run.undoOf() == null ? EnumSet.allOf(ImportStep.class) : EnumSet.of(PREVIEW, RESULT);
    }

    /** Where a run stands. */
    static ImportStep current(ImportRun run) {
        return switch (run.state()) {
            case DRAFT -> READING;
            case RECEIVED, STAGED, PLANNED, HELD, AWAITING_APPROVAL, NO_CHANGE, UNUSABLE -> PREVIEW;
            case FAILED -> run.planHash() == null ? PREVIEW : RESULT;
            case APPLYING, APPLIED, APPLIED_WITH_ERRORS, CANCELLED, UNDONE, PARTLY_UNDONE -> RESULT;
        };
    }

    /** Whether a person can go to this step of a run. */
    boolean isOpen(ImportRun run) {
        boolean early = this.compareTo(PREVIEW) < 0;
        return this == current(run)
                || (early
                        && run.undoOf() == null
                        && run.expiredAt() == null
                        && run.state().isRevisable());
    }

    boolean isBefore(ImportStep other) {
        return compareTo(other) < 0;
    }

    ImportStep next() {
        return switch (this) {
            case FILE -> READING;
            case READING -> COLUMNS;
            case COLUMNS -> OPTIONS;
            case OPTIONS -> PREVIEW;
            case PREVIEW, RESULT -> RESULT;
        };
    }

    ImportStep before() {
        return switch (this) {
            case FILE, READING -> FILE;
            case COLUMNS -> READING;
            case OPTIONS -> COLUMNS;
            case PREVIEW -> OPTIONS;
            case RESULT -> PREVIEW;
        };
    }

    /** In the address of the page. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String text() {
        return translate("import.step." + name());
    }
}
