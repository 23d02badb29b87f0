package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says whether people outside the organisation can write to a group. */
class SenderLabel extends Badge {

    /** @param refusing whether members are among those who cannot */
    SenderLabel(boolean requireSenderAuthentication, boolean refusing) {
        super(translate(requireSenderAuthentication ? "group.senders.inside" : "group.senders.everyone"));
        if (refusing) {
            setIcon(VaadinIcon.WARNING.create());
            getElement().setAttribute("title", translate("group.senders.refusing"));
            addThemeVariants(BadgeVariant.WARNING);
        } else {
            addThemeVariants(requireSenderAuthentication ? BadgeVariant.CONTRAST : BadgeVariant.SUCCESS);
        }
    }
}
