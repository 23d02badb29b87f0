package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.liaison.address.SmtpAddress;
import org.liaison.group.DistributionGroup;
import org.liaison.membership.MemberNotAllowedException;
import org.liaison.membership.MemberNotAllowedException.Reason;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.KindDirectory;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.springframework.stereotype.Component;

/** How members are added to a group: picked from all recipients, or made on the spot; with what stands in the way. */
@Component
class AddMembers {

    private final RecipientSearch recipients;
    private final MembershipSearch memberships;
    private final MemberAddition addition;

    AddMembers(RecipientSearch recipients, MembershipSearch memberships, MemberAddition addition) {
        this.recipients = recipients;
        this.memberships = memberships;
        this.addition = addition;
    }

    /**
     * Opens the picker.
     *
     * @param added told when the group has new members
     */
    void open(DistributionGroup group, Command added) {
        var directory = new KindDirectory(
                recipients,
                EnumSet.allOf(RecipientKind.class),
                candidates -> memberships.membersAmong(group.id(), candidates));
        var picker = new RecipientPicker(
                translate("group.members.add"),
                translate("action.save"),
                directory,
                (dialog, picked) -> add(group, picked, dialog, added));
        picker.onTyped(text -> SmtpAddress.parse(text)
                .filter(address -> recipients.byAddress(address.key()).isEmpty())
                .ifPresent(address -> picker.offer(
                        new Span(translate("picker.unknown-address", address.toString())),
                        new Button(
                                translate(
                                        group.details().kind() == RecipientKind.MICROSOFT_365_GROUP
                                                ? "picker.create-guest"
                                                : "picker.create-contact"),
                                _ -> addNew(group, address, picker, added)))));
        picker.open();
    }

    private void add(DistributionGroup group, Set<Recipient> picked, RecipientPicker picker, Command added) {
        try {
            int count = addition.add(group.id(), picked);
            finished(group, picked, count, picker, added);
        } catch (MemberNotAllowedException e) {
            picker.refuse(Refusals.explain(e).orElseThrow(() -> e));
            if (e.reason() == Reason.CONTACT_IN_MICROSOFT_365_GROUP) {
                offerGuests(group, picked, picker, added);
            }
        } catch (RuntimeException e) {
            picker.refuse(Refusals.explain(e).orElseThrow(() -> e));
        }
    }

    private void offerGuests(DistributionGroup group, Set<Recipient> picked, RecipientPicker picker, Command added) {
        long contacts = picked.stream()
                .filter(recipient -> recipient.kind() == RecipientKind.MAIL_CONTACT)
                .count();
        var offer = new ConfirmDialog();
        offer.setHeader(translate("guest.offer.title"));
        offer.setText(translate("guest.offer.message", contacts));
        offer.setConfirmText(translate("guest.offer.confirm"));
        offer.setCancelable(true);
        offer.setCancelText(translate("action.cancel"));
        offer.addConfirmListener(_ -> {
            try {
                int count = addition.addAsGuests(group.id(), picked);
                finished(group, picked, count, picker, added);
            } catch (RuntimeException e) {
                picker.refuse(Refusals.explain(e).orElseThrow(() -> e));
            }
        });
        offer.open();
    }

    private void addNew(DistributionGroup group, SmtpAddress address, RecipientPicker picker, Command added) {
        try {
            var member = addition.addNew(group.id(), group.details().kind(), address);
            finished(group, List.of(member), 1, picker, added);
        } catch (RuntimeException e) {
            picker.refuse(Refusals.explain(e).orElseThrow(() -> e));
        }
    }

    private void finished(
            DistributionGroup group, Collection<Recipient> members, int count, RecipientPicker picker, Command added) {
        picker.close();
        added.execute();
        var name = group.details().displayName();
        Toasts.done(translate("toast.members-added", count, name));
        long external =
                members.stream().filter(member -> member.kind().isExternal()).count();
        if (external > 0 && group.details().requireSenderAuthentication()) {
            Toasts.warning(
                    translate("group.external-warning", external, name),
                    translate("group.allow-external.short"),
                    () -> allow(group));
        }
    }

    private void allow(DistributionGroup group) {
        if (Refusals.toldInToast(() -> addition.allowExternalSenders(group.id()))) {
            Toasts.done(translate("toast.senders-everyone"));
            GroupNavigation.refresh();
        }
    }
}
