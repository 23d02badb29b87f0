package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditPart;
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
    private final Select<AuditPart> part = new Select<>();
    private final Div history = new Div();
    private @Nullable RecipientId contact;

    ContactHistoryView(AuditSearch audit, RecipientSearch recipients) {
        this.audit = audit;
        this.recipients = recipients;
        part.setLabel(translate("history.part"));
        part.setItems(AuditPart.values());
        part.setItemLabelGenerator(each -> translate("audit.part." + each.name()));
        part.setValue(AuditPart.EVERYTHING);
        part.addValueChangeListener(_ -> show());
        add(part, history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        contact = RouteId.of(event);
        show();
    }

    private void show() {
        if (contact == null) {
            return;
        }
        var entries = audit.ofRecipient(contact.value(), part.getValue(), HistoryList.LIMIT);
        var groups = recipients.names(entries.stream()
                .map(AuditEntry::groupId)
                .filter(Objects::nonNull)
                .map(RecipientId::new)
                .collect(Collectors.toSet()));
        history.removeAll();
        history.add(
                entries.isEmpty()
                        ? new Paragraph(translate("history.none"))
                        : new HistoryList(entries, entry -> group(entry, groups)));
    }

    private static @Nullable Component group(AuditEntry entry, Map<RecipientId, String> names) {
        if (entry.groupId() == null) {
            return null;
        }
        var group = new RecipientId(entry.groupId());
        return GroupNavigation.link(group, names.getOrDefault(group, "#" + group));
    }

    @Override
    public String getPageTitle() {
        return translate("tab.history") + " · " + translate("app.name");
    }
}
