package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.liaison.contact.ContactField;
import org.liaison.contact.InvalidContactFieldException;
import org.liaison.contact.MailContactBulkEdit;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSummary;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.PreviewDialog;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.springframework.stereotype.Component;

/** How many contacts are edited, hidden, deleted or restored at once: with a preview, and with a way back. */
@Component
class ContactBulkEdit {

    /** So many of the values that would be replaced are named. */
    private static final int VALUES_SHOWN = 5;

    private final MailContactBulkEdit bulk;
    private final MailContactSearch search;
    private final MembershipSearch memberships;

    ContactBulkEdit(MailContactBulkEdit bulk, MailContactSearch search, MembershipSearch memberships) {
        this.bulk = bulk;
        this.search = search;
        this.memberships = memberships;
    }

    /** @param changed shows the contacts as they are now; also in the other methods */
    void setField(Set<MailContactSummary> contacts, Command changed) {
        var ids = ids(contacts);
        var field = new Select<ContactField>();
        field.setLabel(translate("bulk.field"));
        field.setItems(MailContactBulkEdit.SHARED);
        field.setItemLabelGenerator(each -> translate("property." + each.key()));
        var value = new TextField(translate("bulk.value"));
        value.setHelperText(translate("bulk.value.help"));
        var now = new UnorderedList();
        var intro = new Paragraph();
        field.addValueChangeListener(change -> {
            intro.setText(translate("bulk.values-now"));
            now.removeAll();
            lines(search.values(ids, change.getValue())).forEach(line -> now.add(new ListItem(line)));
            value.setMaxLength(change.getValue().maxLength());
        });
        field.setValue(ContactField.COMPANY);
        field.setWidthFull();
        value.setWidthFull();
        new PreviewDialog(translate("bulk.set-field.title", ids.size()), translate("bulk.set-field.confirm"), () -> {
                    var chosen = field.getValue();
                    try {
                        told(bulk.set(ids, chosen, value.getValue()), entries -> bulk.revert(chosen, entries), changed);
                    } catch (InvalidContactFieldException e) {
                        value.setErrorMessage(Refusals.explain(e).orElse(""));
                        value.setInvalid(true);
                        throw e;
                    }
                })
                .with(field, value, intro, now)
                .open();
    }

    void hide(Set<MailContactSummary> contacts, boolean hidden, Command changed) {
        long already =
                contacts.stream().filter(contact -> contact.hidden() == hidden).count();
        new PreviewDialog(
                        translate(hidden ? "bulk.hide" : "bulk.show"),
                        translate("bulk.confirm", contacts.size() - already),
                        () -> told(bulk.setHidden(ids(contacts), hidden), bulk::revertHidden, changed))
                .with(translate(hidden ? "bulk.hide.preview" : "bulk.show.preview", contacts.size() - already, already))
                .open();
    }

    void delete(Set<MailContactSummary> contacts, Command changed) {
        var ids = ids(contacts);
        var groups = memberships.groupsOf(ids).stream()
                .map(group -> translate("bulk.group-line", group.group().displayName(), group.members()))
                .toList();
        new PreviewDialog(translate("bulk.delete.title", ids.size()), translate("action.delete"), () -> {
                    var deleted = bulk.delete(ids);
                    changed.execute();
                    Toasts.undoable(translate("toast.contacts-deleted", deleted.size()), () -> {
                        RestoredContact.toldOtherwise(() -> bulk.restore(deleted));
                        changed.execute();
                    });
                })
                .with(translate(groups.isEmpty() ? "bulk.delete.preview" : "bulk.delete.preview-groups"))
                .withLines(groups)
                .open();
    }

    void restore(Set<MailContactSummary> contacts, Command changed) {
        if (RestoredContact.toldOtherwise(() -> {
            var restored = bulk.restore(ids(contacts));
            Toasts.undoable(translate("toast.contacts-restored", restored.size()), () -> {
                bulk.delete(restored);
                changed.execute();
            });
        })) {
            changed.execute();
        }
    }

    private static void told(List<Long> entries, Consumer<List<Long>> revert, Command changed) {
        changed.execute();
        Toasts.undoable(translate("toast.contacts-changed", entries.size()), () -> {
            revert.accept(entries);
            changed.execute();
        });
    }

    private static List<String> lines(Map<String, Integer> values) {
        var lines = new ArrayList<String>();
        values.entrySet().stream()
                .limit(VALUES_SHOWN)
                .forEach(entry -> lines.add(translate(
                        "bulk.value-line",
                        entry.getKey().isEmpty() ? translate("bulk.no-value") : entry.getKey(),
                        entry.getValue())));
        if (values.size() > VALUES_SHOWN) {
            lines.add(translate("preview.more", values.size() - VALUES_SHOWN));
        }
        return lines;
    }

    private static List<RecipientId> ids(Collection<MailContactSummary> contacts) {
        return contacts.stream().map(MailContactSummary::id).toList();
    }
}
