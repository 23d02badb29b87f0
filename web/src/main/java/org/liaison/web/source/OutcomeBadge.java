package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import org.liaison.source.SourceAttempt;

/** Says what came of an attempt. */
class OutcomeBadge extends Badge {

    OutcomeBadge(SourceAttempt attempt) {
        super(text(attempt));
        switch (attempt.outcome()) {
            case IMPORTED -> addThemeVariants(BadgeVariant.SUCCESS);
            case FAILED -> addThemeVariants(BadgeVariant.ERROR);
            case MISSED, NOTHING_THERE -> addThemeVariants(BadgeVariant.WARNING);
            case UNCHANGED -> addThemeVariants(BadgeVariant.CONTRAST);
            case null -> addThemeVariants(BadgeVariant.CONTRAST);
        }
    }

    private static String text(SourceAttempt attempt) {
        return translate("fetching.outcome."
                + (attempt.outcome() == null ? "RUNNING" : attempt.outcome().name()));
    }
}
