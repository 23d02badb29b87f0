package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import org.liaison.imports.ImportState;

/** Says where an import run stands. */
class StateBadge extends Badge {

    StateBadge(ImportState state) {
        super(text(state));
        switch (state) {
            case APPLIED, NO_CHANGE -> addThemeVariants(BadgeVariant.SUCCESS);
            case APPLIED_WITH_ERRORS, PLANNED, HELD, AWAITING_APPROVAL -> addThemeVariants(BadgeVariant.WARNING);
            case FAILED, UNUSABLE -> addThemeVariants(BadgeVariant.ERROR);
            default -> addThemeVariants(BadgeVariant.CONTRAST);
        }
    }

    static String text(ImportState state) {
        return translate("import.state." + state.name());
    }
}
