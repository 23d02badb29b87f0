package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportState;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.SourceAttempt;

/** Says what came of an attempt; of one that began a run, where that stands, for it may well be held. */
class OutcomeBadge extends Badge {

    OutcomeBadge(SourceAttempt attempt) {
        super(text(attempt));
        switch (attempt.outcome()) {
            case IMPORTED ->
                addThemeVariants(isInOrder(attempt.runState()) ? BadgeVariant.SUCCESS : BadgeVariant.WARNING);
            case FAILED -> addThemeVariants(BadgeVariant.ERROR);
            case MISSED, NOTHING_THERE -> addThemeVariants(BadgeVariant.WARNING);
            case UNCHANGED -> addThemeVariants(BadgeVariant.CONTRAST);
            case null -> addThemeVariants(BadgeVariant.CONTRAST);
        }
    }

    private static boolean isInOrder(@Nullable ImportState state) {
        return state == ImportState.APPLIED || state == ImportState.NO_CHANGE;
    }

    private static String text(SourceAttempt attempt) {
        if (attempt.outcome() == AttemptOutcome.IMPORTED && attempt.runState() != null) {
            return translate("import.state." + attempt.runState());
        }
        if (attempt.tryAgainAt() != null) {
            return translate("fetching.outcome.again");
        }
        return translate("fetching.outcome."
                + (attempt.outcome() == null ? "RUNNING" : attempt.outcome().name()));
    }
}
