package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaison.policy.Remedy;
import org.liaison.policy.RemedyApplication;
import org.liaison.policy.RemedyKind;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.DeliveryTexts;
import org.liaison.web.component.KindDirectory;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.springframework.stereotype.Component;

/** Does, on the spot, what lets messages through. */
@Component
class Remedying {

    private final RemedyApplication application;
    private final RecipientSearch recipients;

    Remedying(RemedyApplication application, RecipientSearch recipients) {
        this.application = application;
        this.recipients = recipients;
    }

    /** A button for it; empty where somebody else has to act. */
    Optional<Button> button(Remedy remedy) {
        var group = remedy.group();
        if (group == null || !(remedy.kind().isApplicable() || remedy.kind() == RemedyKind.NAME_APPROVERS)) {
            return Optional.empty();
        }
        var button = remedy.kind() == RemedyKind.NAME_APPROVERS
                ? new Button(translate("delivery.moderators.add"), _ -> pickModerators(group))
                : new Button(translate("delivery.remedy.short." + remedy.kind().name()), _ -> apply(List.of(remedy)));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setTooltipText(DeliveryTexts.tell(remedy));
        return Optional.of(button);
    }

    /** A button for all of them together; empty where one of them is not just done. */
    Optional<Button> button(List<Remedy> remedies) {
        if (remedies.size() == 1) {
            return button(remedies.getFirst());
        }
        if (!remedies.stream().allMatch(remedy -> remedy.kind().isApplicable())) {
            return Optional.empty();
        }
        var button = new Button(translate("delivery.check.apply"), _ -> apply(remedies));
        button.addThemeVariants(ButtonVariant.SMALL);
        return Optional.of(button);
    }

    private void apply(List<Remedy> remedies) {
        if (Refusals.toldInToast(() -> application.apply(remedies))) {
            Toasts.done(translate("toast.remedy-applied"));
            GroupNavigation.refresh();
        }
    }

    private void pickModerators(Recipient group) {
        new RecipientPicker(
                        translate("delivery.moderators.add"),
                        translate("action.save"),
                        new KindDirectory(recipients, Set.of(RecipientKind.MAILBOX), _ -> Set.of()),
                        (picker, picked) -> name(group, picked, picker))
                .open();
    }

    private void name(Recipient group, Set<Recipient> moderators, RecipientPicker picker) {
        try {
            application.nameModerators(group.id(), moderators);
            picker.close();
            Toasts.done(translate("toast.moderators-named", moderators.size(), group.displayName()));
            GroupNavigation.refresh();
        } catch (RuntimeException e) {
            picker.refuse(Refusals.reason(e));
        }
    }
}
