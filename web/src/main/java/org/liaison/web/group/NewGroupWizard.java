package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.group.GroupDetails;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Steps;
import org.liaison.web.component.Submission;
import org.liaison.web.component.Toasts;
import org.liaison.web.component.UnsavedChanges;

/** The steps in which a group is made: basics, owners, members, settings, review. Nothing is stored before the end. */
class NewGroupWizard extends Div {

    private static final int BASICS = 0;
    private static final int OWNERS = 1;
    private static final int REVIEW = 4;

    private final transient GroupCreation creation;
    private final transient RecipientSearch recipients;
    private final GroupForm basics;
    private final NewGroupPeople people;
    private final NewGroupSettings settings = new NewGroupSettings();
    private final NewGroupReview review = new NewGroupReview();
    private final List<Component> steps;
    private final Div content = new Div();
    private final Button back = new Button(translate("group.new.back"), _ -> show(currentStep() - 1));
    private final Button next = new Button(translate("group.new.next"), _ -> forward());
    private final Steps progress = new Steps(
            translate("group.new.steps"),
            translate("group.section.basics"),
            translate("group.owners"),
            translate("tab.members"),
            translate("tab.settings"),
            translate("group.new.review"));
    private final UnsavedChanges unsaved;
    private int current;

    NewGroupWizard(GroupCreation creation, RecipientSearch recipients, List<AcceptedDomain> domains, Button cancel) {
        this.creation = creation;
        this.recipients = recipients;
        basics = new GroupForm(domains.stream().map(AcceptedDomain::domain).toList());
        basics.readNew(domains.getFirst().domain());
        people = new NewGroupPeople(recipients);
        steps = List.of(basics, people.ownersStep(), people.membersStep(), settings, review);
        content.getElement().setAttribute("tabindex", "-1");
        content.addClassName("step");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        Submission.byEnter(content, next);
        unsaved = new UnsavedChanges(steps.toArray(Component[]::new));
        var buttons = new Div(back, next, cancel);
        buttons.addClassName("form-buttons");
        add(progress, content, unsaved, buttons);
        show(BASICS);
    }

    private int currentStep() {
        return current;
    }

    private void show(int step) {
        current = step;
        progress.show(step);
        content.removeAll();
        content.add(steps.get(step));
        back.setVisible(step > BASICS);
        next.setText(translate(step == REVIEW ? "group.create" : "group.new.next"));
        if (step == BASICS) {
            basics.focusFirst();
        } else {
            content.getElement().callJsFunction("focus");
        }
    }

    private void forward() {
        var details = details();
        if (details == null) {
            show(BASICS);
            return;
        }
        if (current == REVIEW) {
            create(details);
            return;
        }
        if ((current == BASICS && isTaken(details)) || (current == OWNERS && !people.ownersAreValid())) {
            return;
        }
        people.useKind(details.kind());
        settings.useKind(details.kind());
        review.show(details, people, settings.settings());
        show(current + 1);
    }

    /** What was written; null, with the reasons next to the fields, while not all of it is valid. */
    private @Nullable GroupDetails details() {
        return basics.details()
                .map(details -> details.withRequireSenderAuthentication(people.requireSenderAuthentication()))
                .orElse(null);
    }

    /** Told at once; who takes the address meanwhile is found when the group is made. */
    private boolean isTaken(GroupDetails details) {
        var holder = recipients.byAddress(details.primaryAddress().key());
        holder.ifPresent(taken -> basics.refuseAddress(translate(
                "refusal.address-taken",
                details.primaryAddress().toString(),
                taken.displayName(),
                KindLabel.text(taken.kind()))));
        return holder.isPresent();
    }

    private void create(GroupDetails details) {
        try {
            var group = creation.create(details, people.owners(), people.members(), settings.settings());
            unsaved.settle();
            Toasts.done(translate("toast.group-created", details.displayName()));
            GroupNavigation.openMembers(group.id());
        } catch (RuntimeException e) {
            if (basics.refuse(e)) {
                show(BASICS);
            } else {
                Toasts.error(Refusals.explain(e).orElseThrow(() -> e));
            }
        }
    }
}
