package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import org.liaison.recipient.RecipientKind;

/** Says what kind of recipient something is, in the words of the admin centres. */
public final class KindLabel extends Badge {

    /** Wide enough for the most kinds; fixed, because lists load their rows after they have laid out their columns. */
    public static final String COLUMN_WIDTH = "13rem";

    public KindLabel(RecipientKind kind) {
        super(text(kind));
        addThemeVariants(
                kind.isExternal()
                        ? BadgeVariant.WARNING
                        : kind.isGroup() ? BadgeVariant.SUCCESS : BadgeVariant.CONTRAST);
    }

    public static String text(RecipientKind kind) {
        return translate("kind." + kind.name());
    }
}
