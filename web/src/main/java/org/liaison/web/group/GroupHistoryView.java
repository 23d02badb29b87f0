package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import org.liaison.web.security.Roles;

/** What happened to a group and its members, newest first. */
@Route(value = "groups/" + RouteId.PARAMETER + "/history", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupHistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuditSearch audit;
    private final RecipientSearch recipients;

    GroupHistoryView(AuditSearch audit, RecipientSearch recipients) {
        this.audit = audit;
        this.recipients = recipients;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entries = audit.ofGroup(RouteId.of(event).value(), HistoryList.LIMIT);
        var names = recipients.names(entries.stream()
                .map(AuditEntry::recipientId)
                .filter(Objects::nonNull)
                .map(RecipientId::new)
                .collect(Collectors.toSet()));
        removeAll();
        add(new HistoryList(
                entries,
                entry -> entry.recipientId() == null
                        ? null
                        : new Span(
                                names.getOrDefault(new RecipientId(entry.recipientId()), "#" + entry.recipientId()))));
    }

    @Override
    public String getPageTitle() {
        return translate("tab.history") + " · " + translate("app.name");
    }
}
