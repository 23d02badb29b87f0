package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;

/** Says where an import run stands. */
public final class StateBadge extends Badge {

    public StateBadge(ImportRun run) {
        super(text(run));
        if (isToReview(run)) {
            addThemeVariants(BadgeVariant.WARNING);
            return;
        }
        switch (run.state()) {
            case APPLIED, NO_CHANGE -> addThemeVariants(BadgeVariant.SUCCESS);
            case APPLIED_WITH_ERRORS, PLANNED, HELD, AWAITING_APPROVAL -> addThemeVariants(BadgeVariant.WARNING);
            case FAILED, UNUSABLE -> addThemeVariants(BadgeVariant.ERROR);
            default -> addThemeVariants(BadgeVariant.CONTRAST);
        }
    }

    private static String text(ImportRun run) {
        return isToReview(run) ? translate("import.state.to-review") : text(run.state());
    }

    static String text(ImportState state) {
        return translate("import.state." + state.name());
    }

    /** Nothing changes, but only because somebody has not said yet whom some rows mean. */
    private static boolean isToReview(ImportRun run) {
        return run.state() == ImportState.NO_CHANGE && run.counts().rows().review() > 0;
    }
}
