package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.liaison.group.GroupDetails;
import org.liaison.group.GroupSettings;
import org.liaison.policy.ListedSender;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.Section;

/** All that was said of a new group, before it is made. */
class NewGroupReview extends Div {

    private static final int NAMES_SHOWN = 10;

    void show(GroupDetails details, NewGroupPeople people, GroupSettings settings) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "group.kind", KindLabel.text(details.kind()));
        fact(facts, "column.name", details.displayName());
        fact(facts, "group.address", details.primaryAddress().toString());
        fact(facts, "property.description", details.description() == null ? "–" : details.description());
        fact(
                facts,
                "group.owners",
                names(people.owners().stream().map(ListedSender::of).toList()));
        fact(facts, "tab.members", names(people.members()));
        fact(
                facts,
                "group.senders",
                translate(
                        people.requireSenderAuthentication()
                                ? "group.senders.inside.long"
                                : "group.senders.everyone.long"));
        fact(
                facts,
                "group.settings.joining",
                translate("group.settings.joining." + settings.joining().name()));
        fact(
                facts,
                "group.settings.leaving",
                translate("group.settings.leaving." + settings.leaving().name()));
        removeAll();
        add(new Section(translate("group.new.review"), facts));
    }

    private static void fact(DescriptionList facts, String label, String value) {
        facts.add(new DescriptionList.Term(translate(label)), new DescriptionList.Description(value));
    }

    private static String names(List<ListedSender> people) {
        if (people.isEmpty()) {
            return translate("delivery.list.none");
        }
        var names = people.stream().limit(NAMES_SHOWN).map(ListedSender::text).collect(Collectors.joining(", "));
        return people.size() > NAMES_SHOWN
                ? translate("group.new.and-more", names, people.size() - NAMES_SHOWN)
                : names;
    }
}
