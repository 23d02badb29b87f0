package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.group.DistributionGroup;
import org.liaison.membership.Member;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.EndDates;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.RemoveMembers;
import org.liaison.web.component.SelectionBar;
import org.liaison.web.paste.PastePeople;
import org.springframework.stereotype.Component;

/** What can be done on the list of a group's members: with those who were chosen, and to have more of them. */
@Component
class MembersActions {

    private static final Command REFRESH = GroupNavigation::refresh;

    private final AddMembers addMembers;
    private final RemoveMembers removeMembers;
    private final CopyMembers copyMembers;
    private final PastePeople pastePeople;
    private final EndDates endDates;

    MembersActions(
            AddMembers addMembers,
            RemoveMembers removeMembers,
            CopyMembers copyMembers,
            PastePeople pastePeople,
            EndDates endDates) {
        this.addMembers = addMembers;
        this.removeMembers = removeMembers;
        this.copyMembers = copyMembers;
        this.pastePeople = pastePeople;
        this.endDates = endDates;
    }

    /** Puts the ways to new members into the toolbar. */
    List<Button> addTo(ListToolbar toolbar, SerializableSupplier<DistributionGroup> group) {
        var paste = new Button(
                translate("paste.open"), VaadinIcon.PASTE.create(), _ -> pastePeople.open(group.get(), REFRESH));
        var copy = new Button(
                translate("copy.open"), VaadinIcon.COPY_O.create(), _ -> copyMembers.open(group.get(), REFRESH));
        var add = new Button(
                translate("group.members.add"), VaadinIcon.PLUS.create(), _ -> addMembers.open(group.get(), REFRESH));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = List.of(paste, copy, add);
        buttons.forEach(toolbar::addAction);
        return buttons;
    }

    /** Offers what can be done with those who were chosen. */
    void addTo(SelectionBar<Member> selection, SerializableSupplier<DistributionGroup> group) {
        selection.addAction(
                translate("action.remove"),
                chosen -> removeMembers.ask(
                        group.get().id(), group.get().details().displayName(), recipients(chosen), REFRESH));
        selection.addAction(translate("membership.set-end"), chosen -> askForEnd(group.get(), chosen));
    }

    /** Asks for the last day of these memberships. */
    void askForEnd(DistributionGroup group, Set<Member> members) {
        endDates.ask(
                group.recipient(),
                recipients(members),
                members.size() == 1 ? members.iterator().next().endsOn() : null,
                REFRESH);
    }

    private static Set<Recipient> recipients(Set<Member> members) {
        return members.stream().map(Member::recipient).collect(Collectors.toSet());
    }
}
