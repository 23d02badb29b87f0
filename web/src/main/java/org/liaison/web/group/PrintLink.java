package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.RouteId;

/** Leads to the members of a group on one plain page. */
class PrintLink extends RouterLink {

    private final boolean effective;

    /** @param effective whether everybody whom the group's mail reaches is meant, not the direct members */
    PrintLink(boolean effective) {
        this.effective = effective;
        setText(translate("print.open"));
    }

    void show(RecipientId group) {
        setRoute(MembersPrintView.class, RouteId.parameters(group));
        if (effective) {
            setQueryParameters(QueryParameters.of(MembersPrintView.EFFECTIVE, ""));
        }
    }
}
