package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.HistoryList;
import org.liaison.web.component.RouteId;
import org.liaison.web.group.GroupNavigation;
import org.liaison.web.security.Roles;

/** What happened to a contact, newest first. */
@Route(value = "contacts/" + RouteId.PARAMETER + "/history", layout = ContactLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactHistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuditSearch audit;
    private final RecipientSearch recipients;

    ContactHistoryView(AuditSearch audit, RecipientSearch recipients) {
        this.audit = audit;
        this.recipients = recipients;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entries = audit.ofRecipient(RouteId.of(event).value(), HistoryList.LIMIT);
        var groups = recipients.names(entries.stream()
                .map(AuditEntry::groupId)
                .filter(Objects::nonNull)
                .map(RecipientId::new)
                .collect(Collectors.toSet()));
        removeAll();
        add(new HistoryList(entries, entry -> {
            if (entry.groupId() == null) {
                return null;
            }
            var group = new RecipientId(entry.groupId());
            return GroupNavigation.link(group, groups.getOrDefault(group, "#" + group));
        }));
    }

    @Override
    public String getPageTitle() {
        return translate("tab.history") + " · " + translate("app.name");
    }
}
