package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import org.liaison.membership.GroupOfMember;
import org.liaison.policy.DeliveryDecision;
import org.liaison.policy.DeliveryDecision.Accepted;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryDecision.Rejected;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.EndDateButton;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PersonCell;
import org.liaison.web.component.Sources;
import org.liaison.web.component.VerdictLabel;
import org.liaison.web.group.GroupNavigation;

/** The groups of one contact, and whether it can write to them. */
class ContactGroupsGrid extends Grid<GroupOfMember> {

    private String sender = "";
    private Map<RecipientId, DeliveryDecision> decisions = Map.of();

    /**
     * @param explain tells why the contact is in a group
     * @param setEnd asks for the last day of a membership
     */
    ContactGroupsGrid(
            SerializableConsumer<GroupOfMember> remove,
            SerializableConsumer<GroupOfMember> explain,
            SerializableConsumer<GroupOfMember> setEnd) {
        addThemeVariants(GridVariant.NO_BORDER);
        addComponentColumn(membership -> new PersonCell(
                        GroupNavigation.link(
                                membership.group().id(), membership.group().displayName()),
                        membership.group().address()))
                .setHeader(translate("column.group"))
                .setFlexGrow(2);
        var kind = addComponentColumn(
                        membership -> new KindLabel(membership.group().kind()))
                .setHeader(translate("column.kind"))
                .setWidth(KindLabel.COLUMN_WIDTH)
                .setFlexGrow(0);
        addComponentColumn(this::mayWrite)
                .setKey("may-write")
                .setHeader(translate("contact.groups.may-write"))
                .setWidth("7rem")
                .setFlexGrow(1);
        var source = addColumn(membership -> Sources.text(membership.sources())).setHeader(translate("column.source"));
        var end = addComponentColumn(membership -> new EndDateButton(
                        membership.group().displayName(), membership.endsOn(), () -> setEnd.accept(membership)))
                .setKey("end")
                .setHeader(translate("membership.ends-on"))
                .setWidth("10rem")
                .setFlexGrow(0);
        addComponentColumn(membership -> new Div(why(membership, explain), removal(membership, remove)))
                .setKey("actions")
                .setHeader(translate("column.actions"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        NarrowColumns.hide(this, List.of(kind, source, end));
        setEmptyStateComponent(
                new EmptyState(translate("contact.groups.empty"), translate("contact.groups.empty.hint")));
    }

    /**
     * Shows these groups.
     *
     * @param newSender the contact's address
     * @param newDecisions what each group does with a message from it
     */
    void show(List<GroupOfMember> groups, String newSender, Map<RecipientId, DeliveryDecision> newDecisions) {
        sender = newSender;
        decisions = newDecisions;
        setItems(groups);
    }

    /** Whether the contact can write to the group and, as a link to more, why not. */
    private Component mayWrite(GroupOfMember membership) {
        var decision = decisions.get(membership.group().id());
        if (decision == null) {
            return new Span();
        }
        var cell = new Div(new VerdictLabel(
                decision,
                translate(
                        switch (decision) {
                            case Accepted _ -> "value.yes";
                            case HeldForModeration _ -> "delivery.may-write.held";
                            case Rejected _ -> "value.no";
                        })));
        cell.addClassName("stacked-cell");
        if (!(decision instanceof Accepted)) {
            cell.add(GroupNavigation.senderCheckLink(
                    membership.group().id(),
                    sender,
                    new Span(translate("delivery.why." + decision.rule().name()))));
        }
        return cell;
    }

    private static Button why(GroupOfMember membership, SerializableConsumer<GroupOfMember> explain) {
        var button = new Button(VaadinIcon.QUESTION_CIRCLE_O.create(), _ -> explain.accept(membership));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setTooltipText(translate("origin.show"));
        button.setAriaLabel(translate("contact.groups.why", membership.group().displayName()));
        return button;
    }

    private static Button removal(GroupOfMember membership, SerializableConsumer<GroupOfMember> remove) {
        var button = new Button(VaadinIcon.TRASH.create(), _ -> remove.accept(membership));
        button.setTooltipText(translate("action.remove"));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(
                translate("contact.groups.remove", membership.group().displayName()));
        return button;
    }
}
