package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.RouteId;

/** Leads from the direct members of a group to everybody whom its mail reaches, and back. */
class MembersSwitch extends Nav {

    private final Map<Class<? extends Component>, RouterLink> links;

    MembersSwitch(Class<? extends Component> current) {
        addClassName("members-switch");
        getElement().setAttribute("aria-label", translate("group.members.which"));
        var direct = new RouterLink();
        direct.setText(translate("group.members.direct"));
        var effective = new RouterLink();
        effective.setText(translate("group.members.effective"));
        links = Map.of(GroupMembersView.class, direct, EffectiveMembersView.class, effective);
        links.forEach((view, link) -> {
            if (view == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
        });
        add(direct, effective);
    }

    void show(RecipientId group) {
        links.forEach((view, link) -> link.setRoute(view, RouteId.parameters(group)));
    }
}
