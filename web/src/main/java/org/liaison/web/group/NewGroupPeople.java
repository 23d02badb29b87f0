package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.policy.ListedSender;
import org.liaison.policy.ListedSender.Listed;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.Section;
import org.liaison.web.group.SenderListField.Typed;

/** Who owns a new group, who is in it, and whether those from outside can write to it. */
class NewGroupPeople {

    private static final Set<RecipientKind> MAY_OWN =
            Set.of(RecipientKind.MAILBOX, RecipientKind.MAIL_ENABLED_SECURITY_GROUP);

    private final RecipientSearch recipients;
    private final Checkbox externalSenders = new Checkbox(translate("group.allow-external"));
    private final Div warning = new Div();
    private final Div memberList = new Div();
    private final SenderListField owners;
    private RecipientKind kind = RecipientKind.DISTRIBUTION_GROUP;
    private SenderListField members;

    NewGroupPeople(RecipientSearch recipients) {
        this.recipients = recipients;
        owners = new SenderListField(
                translate("group.owners"), translate("group.owners.add"), recipients, MAY_OWN, Typed.NOTHING);
        owners.setHelperText(translate("group.owners.help"));
        members = membersOf(kind, List.of());
        externalSenders.setHelperText(translate("group.allow-external.help"));
        externalSenders.addValueChangeListener(_ -> warn());
        warning.addClassName("inline-warning");
        warning.getElement().setAttribute("role", "note");
        warn();
    }

    Component ownersStep() {
        return new Section(translate("group.owners"), owners);
    }

    Component membersStep() {
        return new Section(translate("tab.members"), memberList, externalSenders, warning);
    }

    /** Lets only those be picked who can join a group of this kind; others who were picked are dropped. */
    void useKind(RecipientKind newKind) {
        if (kind == newKind) {
            return;
        }
        kind = newKind;
        members = membersOf(
                kind,
                members.getValue().stream()
                        .filter(member ->
                                !(member instanceof Listed(var recipient, var _)) || mayJoin(kind, recipient.kind()))
                        .toList());
        warn();
    }

    /** Whether the owners are not too many; otherwise the reason stands next to them. */
    boolean ownersAreValid() {
        boolean valid = owners().size() <= DistributionGroupManagement.MAX_OWNERS;
        owners.setErrorMessage(translate("refusal.owner"));
        owners.setInvalid(!valid);
        return valid;
    }

    List<Recipient> owners() {
        return owners.recipients();
    }

    List<ListedSender> members() {
        return members.getValue();
    }

    boolean requireSenderAuthentication() {
        return !externalSenders.getValue();
    }

    private SenderListField membersOf(RecipientKind kind, List<ListedSender> picked) {
        var kinds = EnumSet.allOf(RecipientKind.class).stream()
                .filter(member -> mayJoin(kind, member))
                .collect(Collectors.toSet());
        var field = new SenderListField(
                translate("tab.members"), translate("group.members.add"), recipients, kinds, Typed.ADDRESSES_OF_NEW);
        field.setHelperText(translate("group.new.members.help"));
        field.setValue(picked);
        field.addValueChangeListener(_ -> warn());
        memberList.removeAll();
        memberList.add(field);
        return field;
    }

    private void warn() {
        long outside = members.getValue().stream()
                .filter(member -> !(member instanceof Listed(var recipient, var _))
                        || recipient.kind().isExternal())
                .count();
        warning.removeAll();
        // A Microsoft 365 group takes mail from the guests in it.
        warning.setVisible(outside > 0 && requireSenderAuthentication() && kind != RecipientKind.MICROSOFT_365_GROUP);
        warning.add(VaadinIcon.WARNING.create(), new Span(translate("group.new.external-warning", outside)));
    }

    private static boolean mayJoin(RecipientKind group, RecipientKind member) {
        return MembershipManagement.refusal(group, member).isEmpty();
    }
}
