package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;

/** Says whether people outside the organisation can write to a group. */
class SenderLabel extends Badge {

    SenderLabel(boolean requireSenderAuthentication) {
        super(translate(requireSenderAuthentication ? "group.senders.inside" : "group.senders.everyone"));
        addThemeVariants(requireSenderAuthentication ? BadgeVariant.CONTRAST : BadgeVariant.SUCCESS);
    }
}
