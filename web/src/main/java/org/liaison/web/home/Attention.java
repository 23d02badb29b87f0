package org.liaison.web.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupFilter;
import org.liaison.group.GroupSort;
import org.liaison.group.GroupSummary;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.membership.MembershipExpiry;
import org.liaison.web.component.Times;
import org.liaison.web.group.GroupNavigation;
import org.liaison.web.imports.ImportNavigation;

/** What waits for a person: runs that do not go on by themselves, groups that refuse their own members, ends. */
class Attention extends Div {

    private static final int RUNS = 5;
    private static final int GROUPS = 5;
    private static final int ENDING = 5;
    private static final int ENDING_DAYS = 30;

    private final UnorderedList list = new UnorderedList();

    Attention(ImportRunSearch runs, DistributionGroupSearch groups, MembershipExpiry expiry) {
        addClassName("attention");
        runs.waiting(RUNS).forEach(this::add);
        addRefusing(groups);
        addEnding(expiry);
        if (list.getChildren().findAny().isEmpty()) {
            var nothing = new Div(VaadinIcon.CHECK_CIRCLE_O.create(), new Span(translate("home.attention.none")));
            nothing.addClassNames("nothing", "secondary");
            add(nothing);
        } else {
            add(list);
        }
    }

    private void add(ImportRun run) {
        var what = new Div(
                ImportNavigation.link(run.id(), ImportNavigation.title(run)),
                new Span(translate("import.state." + run.state().name())));
        what.addClassName("what");
        add(what, new Span(Times.text(run.createdAt()) + " · " + run.requestedBy()));
    }

    private void addRefusing(DistributionGroupSearch groups) {
        var refusing = GroupFilter.NONE.withRefusing(true);
        int count = groups.count(refusing);
        if (count == 0) {
            return;
        }
        var names = new Span(String.join(
                ", ",
                groups.page(refusing, GroupSort.NAME, false, 0, GROUPS).stream()
                        .map(GroupSummary::displayName)
                        .toList()));
        if (count > GROUPS) {
            names.add(", …");
        }
        var what = new Div(GroupNavigation.refusingLink(translate("home.attention.refusing", count)));
        what.addClassName("what");
        add(what, names);
    }

    private void addEnding(MembershipExpiry expiry) {
        var ending = expiry.ending(Times.today().plusDays(ENDING_DAYS), ENDING + 1);
        if (ending.isEmpty()) {
            return;
        }
        var what = new Div(new Span(translate("home.attention.ending", ENDING_DAYS)));
        what.addClassName("what");
        var details = new Div();
        details.addClassName("ending");
        ending.stream()
                .limit(ENDING)
                .forEach(each -> details.add(GroupNavigation.membersLink(
                        each.group(),
                        translate(
                                "home.attention.ending-one",
                                each.member().displayName(),
                                each.groupName(),
                                Times.text(each.endsOn())))));
        if (ending.size() > ENDING) {
            details.add(new Span("…"));
        }
        add(what, details);
    }

    private void add(Component what, Component details) {
        details.addClassName("secondary");
        list.add(new ListItem(VaadinIcon.WARNING.create(), new Div(what, details)));
    }
}
