package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.policy.DeliveryCheck;
import org.liaison.policy.SenderPolicySearch;
import org.liaison.policy.SenderPolicyWarnings;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.Edited.Seen;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Saving;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;

/** Delivery management of a group: who may send to it, who approves messages, and whether somebody gets through. */
@Route(value = "groups/" + RouteId.PARAMETER + "/delivery", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupDeliveryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The query parameter with a sender to ask about. */
    static final String SENDER = "from";

    private final DistributionGroupSearch groups;
    private final SenderPolicySearch policies;
    private final transient EditedDelivery edited;
    private final SenderPolicyWarnings warnings;
    private final transient Remedying remedying;
    private final DeliveryCheck check;
    private final RecipientSearch recipients;
    private @Nullable DistributionGroup group;

    GroupDeliveryView(
            DistributionGroupSearch groups,
            SenderPolicySearch policies,
            EditedDelivery edited,
            SenderPolicyWarnings warnings,
            Remedying remedying,
            DeliveryCheck check,
            RecipientSearch recipients) {
        this.groups = groups;
        this.policies = policies;
        this.edited = edited;
        this.warnings = warnings;
        this.remedying = remedying;
        this.check = check;
        this.recipients = recipients;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        group = found;
        boolean isLiving = found.deletedAt() == null;
        var form = new DeliveryForm(recipients);
        var policy = policies.ofGroup(found.id()).orElseThrow(NotFoundException::new);
        form.read(policy);
        form.setEnabled(isLiving);
        removeAll();
        if (!isLiving) {
            add(form);
            return;
        }
        var unsaved = new UnsavedChanges(form);
        var saving = new Saving<>(edited, unsaved, form::refuse, GroupNavigation::refresh);
        var seen = new Seen<>(found.id(), found.version(), policy);
        var panel = new SenderCheckPanel(check, found.details().primaryAddress(), remedying);
        panel.addClassName("form");
        var asked = event.getLocation().getQueryParameters().getSingleParameter(SENDER);
        asked.ifPresent(sender -> panel.check(sender, false));
        add(
                new DeliveryWarnings(warnings.of(found.recipient()), remedying),
                form,
                unsaved,
                new FormButtons(form, translate("action.save"), () -> saving.save(seen, form.policy())),
                panel);
    }

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.details().displayName() + " · ") + translate("tab.delivery");
    }
}
