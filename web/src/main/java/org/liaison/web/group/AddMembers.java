package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.group.DistributionGroup;
import org.liaison.membership.MemberNotAllowedException;
import org.liaison.membership.MemberNotAllowedException.Reason;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.EndDateField;
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
        var end = new EndDateField();
        var picker = new RecipientPicker(
                        translate("group.members.add"), translate("action.save"), directory, (dialog, picked) -> {
                            if (!end.isInvalid()) {
                                add(new Addition(group, picked, end.getValue(), added), dialog);
                            }
                        })
                .with(end);
        picker.onTyped(text -> SmtpAddress.parse(text)
                .filter(address -> recipients.byAddress(address.key()).isEmpty())
                .ifPresent(address -> picker.offer(
                        new Span(translate("picker.unknown-address", address.toString())),
                        new Button(
                                translate(
                                        group.details().kind() == RecipientKind.MICROSOFT_365_GROUP
                                                ? "picker.create-guest"
                                                : "picker.create-contact"),
                                _ -> addNew(address, new Addition(group, Set.of(), end.getValue(), added), picker)))));
        picker.open();
    }

    /**
     * What is being added.
     *
     * @param endsOn the last day of the new memberships; null for no end
     * @param done told when the group has new members
     */
    private record Addition(
            DistributionGroup group,
            Set<Recipient> members,
            @Nullable LocalDate endsOn,
            Command done) {}

    private void add(Addition wanted, RecipientPicker picker) {
        try {
            finished(wanted, addition.add(wanted.group().id(), wanted.members(), wanted.endsOn()), picker);
        } catch (MemberNotAllowedException e) {
            picker.refuse(Refusals.reason(e));
            if (e.reason() == Reason.CONTACT_IN_MICROSOFT_365_GROUP) {
                offerGuests(wanted, picker);
            }
        } catch (RuntimeException e) {
            picker.refuse(Refusals.reason(e));
        }
    }

    private void offerGuests(Addition wanted, RecipientPicker picker) {
        long contacts = wanted.members().stream()
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
                finished(wanted, addition.addAsGuests(wanted.group().id(), wanted.members(), wanted.endsOn()), picker);
            } catch (RuntimeException e) {
                picker.refuse(Refusals.reason(e));
            }
        });
        offer.open();
    }

    private void addNew(SmtpAddress address, Addition wanted, RecipientPicker picker) {
        try {
            var group = wanted.group();
            var member = addition.addNew(group.id(), group.details().kind(), address, wanted.endsOn());
            finished(new Addition(group, Set.of(member), wanted.endsOn(), wanted.done()), List.of(member.id()), picker);
        } catch (RuntimeException e) {
            picker.refuse(Refusals.reason(e));
        }
    }

    private void finished(Addition done, List<RecipientId> joined, RecipientPicker picker) {
        picker.close();
        done.done().execute();
        var group = done.group();
        var name = group.details().displayName();
        Toasts.undoable(translate("toast.members-added", joined.size(), name), () -> {
            addition.undo(group.id(), joined);
            done.done().execute();
        });
        long external = done.members().stream()
                .filter(member -> member.kind().isExternal())
                .count();
        // A Microsoft 365 group takes mail from the guests in it.
        if (external > 0
                && group.details().requireSenderAuthentication()
                && group.details().kind() != RecipientKind.MICROSOFT_365_GROUP) {
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
