package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.liaison.membership.IndirectGroup;
import org.liaison.web.component.Section;
import org.liaison.web.group.GroupNavigation;

/** The groups whose mail reaches a contact only because other groups are nested in them. */
class IndirectGroups extends Div {

    /** Shows these, and nothing where there are none. */
    void show(List<IndirectGroup> groups) {
        removeAll();
        if (groups.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("indirect-groups");
        groups.forEach(group -> list.add(item(group)));
        add(new Section(translate("contact.groups.indirect"), list));
    }

    private static ListItem item(IndirectGroup group) {
        var through = new Span(translate("contact.groups.through", String.join(", ", group.through())));
        through.addClassName("secondary");
        return new ListItem(
                GroupNavigation.link(group.group().id(), group.group().displayName()), through);
    }
}
