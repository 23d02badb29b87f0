package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.liaison.contact.MailContactSummary;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.GroupOfMembers;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.BulkMembership;
import org.liaison.web.component.KindDirectory;
import org.liaison.web.component.PreviewDialog;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.RemovalDialog;
import org.liaison.web.component.Toasts;
import org.springframework.stereotype.Component;

/** How many contacts are put into groups, or taken out of them, at once: with a preview, and with a way back. */
@Component
class ContactBulkMembership {

    private final RecipientSearch recipients;
    private final DistributionGroupSearch groups;
    private final MembershipSearch memberships;
    private final BulkMembership bulk;

    ContactBulkMembership(
            RecipientSearch recipients,
            DistributionGroupSearch groups,
            MembershipSearch memberships,
            BulkMembership bulk) {
        this.recipients = recipients;
        this.groups = groups;
        this.memberships = memberships;
        this.bulk = bulk;
    }

    /** @param changed shows the contacts as they are now */
    void add(Set<MailContactSummary> contacts, Command changed) {
        new RecipientPicker(
                        translate("bulk.add.title", contacts.size()),
                        translate("bulk.preview"),
                        new KindDirectory(recipients, RecipientKind.GROUPS, _ -> Set.of()),
                        (picker, picked) -> {
                            picker.close();
                            preview(recipients(contacts), picked, changed);
                        })
                .open();
    }

    private void preview(List<Recipient> contacts, Set<Recipient> picked, Command changed) {
        var lines = new ArrayList<String>();
        var closed = new ArrayList<RecipientId>();
        var ids = contacts.stream().map(Recipient::id).toList();
        for (var group : picked) {
            int already = memberships.membersAmong(group.id(), ids).size();
            lines.add(translate("bulk.add.line", group.displayName(), contacts.size() - already, already));
            groups.byId(group.id())
                    .filter(found -> found.details().requireSenderAuthentication())
                    .map(DistributionGroup::id)
                    .ifPresent(closed::add);
        }
        var open = new Checkbox(translate("bulk.add.allow-external", closed.size()));
        open.setHelperText(translate("bulk.add.allow-external.help"));
        open.setVisible(!closed.isEmpty());
        new PreviewDialog(translate("bulk.add.title", contacts.size()), translate("action.add"), () -> {
                    var addition = bulk.add(
                            contacts,
                            picked.stream().map(Recipient::id).toList(),
                            open.getValue() ? closed : List.of(),
                            null);
                    changed.execute();
                    Toasts.undoable(translate("toast.memberships-added", addition.memberships()), () -> {
                        bulk.undo(addition);
                        changed.execute();
                    });
                })
                .withLines(lines)
                .with(open)
                .open();
    }

    /** @param changed shows the contacts as they are now */
    void remove(Set<MailContactSummary> contacts, Command changed) {
        var people = recipients(contacts);
        var from = new MultiSelectComboBox<GroupOfMembers>(translate("bulk.remove.groups"));
        from.setItems(memberships.groupsOf(people.stream().map(Recipient::id).toList()));
        from.setItemLabelGenerator(
                group -> translate("bulk.group-line", group.group().displayName(), group.members()));
        from.setRequiredIndicatorVisible(true);
        from.setWidthFull();
        new RemovalDialog(
                        translate("bulk.remove.title", people.size()),
                        reason -> {
                            if (from.isEmpty()) {
                                from.setErrorMessage(translate("bulk.remove.groups.missing"));
                                from.setInvalid(true);
                                return false;
                            }
                            remove(people, from.getValue(), reason, changed);
                            return true;
                        },
                        from)
                .open();
    }

    private void remove(List<Recipient> people, Collection<GroupOfMembers> from, String reason, Command changed) {
        var removed = bulk.remove(
                people, from.stream().map(group -> group.group().id()).toList(), reason);
        changed.execute();
        int ended = from.stream().mapToInt(GroupOfMembers::members).sum();
        Toasts.undoable(translate("toast.memberships-ended", ended), () -> {
            Refusals.toldInToast(() -> bulk.undo(removed));
            changed.execute();
        });
    }

    private static List<Recipient> recipients(Set<MailContactSummary> contacts) {
        return contacts.stream().map(MailContactSummary::recipient).toList();
    }
}
