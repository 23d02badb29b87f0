package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.EnumSet;
import java.util.Set;
import org.liaison.policy.ListedSender;
import org.liaison.policy.Moderation;
import org.liaison.policy.ModerationNotifications;
import org.liaison.policy.SenderPolicy;
import org.liaison.policy.SenderPolicyNotAllowedException;
import org.liaison.policy.SenderPolicyNotAllowedException.Reason;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;

/** Who may send to a group and who approves it, in the words of the Exchange admin centre. */
class DeliveryForm extends Div {

    private static final Set<RecipientKind> ANY_KIND = EnumSet.allOf(RecipientKind.class);

    private final RadioButtonGroup<Boolean> internalOnly = new RadioButtonGroup<>(translate("delivery.senders"));
    private final SenderListField accepted;
    private final SenderListField rejected;
    private final Checkbox moderated = new Checkbox(translate("delivery.moderated"));
    private final SenderListField moderators;
    private final SenderListField bypass;
    private final RadioButtonGroup<ModerationNotifications> notifications =
            new RadioButtonGroup<>(translate("delivery.notify"));
    private final Checkbox bypassNested = new Checkbox(translate("delivery.bypass-nested"));

    DeliveryForm(RecipientSearch recipients) {
        addClassName("form");
        internalOnly.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        internalOnly.setItems(true, false);
        internalOnly.setItemLabelGenerator(
                inside -> translate(inside ? "delivery.senders.inside" : "delivery.senders.everyone"));
        accepted = senders(recipients, "accepted");
        rejected = senders(recipients, "rejected");
        bypass = senders(recipients, "bypass");
        moderators = new SenderListField(
                translate("delivery.moderators"),
                translate("delivery.moderators.add"),
                recipients,
                Set.of(RecipientKind.MAILBOX),
                SenderListField.Typed.NOTHING);
        moderators.setHelperText(translate("delivery.moderators.help", Moderation.MAX_MODERATORS));
        notifications.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        notifications.setItems(ModerationNotifications.values());
        notifications.setItemLabelGenerator(who -> translate("delivery.notify." + who.name()));
        bypassNested.setHelperText(translate("delivery.bypass-nested.help"));
        var approval = new Div(moderators, bypass, notifications, bypassNested);
        approval.addClassName("stacked");
        moderated.addValueChangeListener(change -> approval.setVisible(change.getValue()));
        approval.setVisible(false);
        var restrictions = new Div(internalOnly, accepted, rejected);
        restrictions.addClassName("stacked");
        add(
                new Section(translate("delivery.section.senders"), restrictions),
                new Section(translate("delivery.section.approval"), moderated, approval));
    }

    void read(SenderPolicy policy) {
        internalOnly.setValue(policy.requireSenderAuthentication());
        accepted.setValue(policy.accepted());
        rejected.setValue(policy.rejected());
        var moderation = policy.moderation();
        moderated.setValue(moderation.enabled());
        moderators.setValue(
                moderation.moderators().stream().map(ListedSender::of).toList());
        bypass.setValue(moderation.bypass());
        notifications.setValue(moderation.notifications());
        bypassNested.setValue(moderation.bypassNested());
    }

    SenderPolicy policy() {
        return new SenderPolicy(
                internalOnly.getValue(),
                accepted.getValue(),
                rejected.getValue(),
                new Moderation(
                        moderated.getValue(),
                        moderators.recipients(),
                        bypass.getValue(),
                        notifications.getValue(),
                        bypassNested.getValue()));
    }

    /** Shows next to the moderators why a policy was refused; false if the refusal is about something else. */
    boolean refuse(RuntimeException refusal) {
        moderators.setInvalid(false);
        if (!(refusal instanceof SenderPolicyNotAllowedException policy) || policy.reason() == Reason.RECIPIENT_GONE) {
            return false;
        }
        moderators.setErrorMessage(Refusals.explain(refusal).orElse(""));
        moderators.setInvalid(true);
        moderators.focus();
        return true;
    }

    private static SenderListField senders(RecipientSearch recipients, String list) {
        var field = new SenderListField(
                translate("delivery." + list),
                translate("delivery." + list + ".add"),
                recipients,
                ANY_KIND,
                SenderListField.Typed.ADDRESSES_AND_DOMAINS);
        field.setHelperText(translate("delivery." + list + ".help"));
        return field;
    }
}
