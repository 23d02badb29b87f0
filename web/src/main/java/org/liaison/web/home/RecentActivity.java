package org.liaison.web.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.overview.Activity;
import org.liaison.overview.DirectoryOverview;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.Times;
import org.liaison.web.contact.ContactNavigation;
import org.liaison.web.group.GroupNavigation;
import org.liaison.web.imports.ImportNavigation;

/** What happened last: what was done by hand, and import runs as a whole. */
class RecentActivity extends Div {

    private record Line(Instant at, ListItem item) {}

    private static final int SHOWN = 10;

    RecentActivity(DirectoryOverview overview, ImportRunSearch runs) {
        var lines = Stream.concat(
                        overview.activities(SHOWN).stream().map(activity -> new Line(activity.at(), item(activity))),
                        runs.page(0, SHOWN).stream().map(run -> new Line(run.createdAt(), item(run))))
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(SHOWN)
                .toList();
        if (lines.isEmpty()) {
            add(new Paragraph(translate("home.activity.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("activity");
        lines.forEach(line -> list.add(line.item()));
        add(list);
    }

    private static ListItem item(Activity activity) {
        var what = new Div(new Span(translate("audit." + activity.action().name())));
        if (activity.recipient() != null) {
            what.add(link(activity.recipient()));
        }
        if (activity.group() != null) {
            what.add(link(activity.group()));
        }
        if (activity.others() > 0) {
            what.add(new Span(translate("home.activity.others", activity.others())));
        }
        return item(what, activity.at(), activity.actor());
    }

    private static ListItem item(ImportRun run) {
        var what = new Div(
                new Span(translate("home.activity.import")),
                ImportNavigation.link(run.id(), ImportNavigation.title(run)),
                new Span(translate("import.state." + run.state().name())));
        return item(what, run.createdAt(), run.requestedBy());
    }

    private static ListItem item(Div what, Instant at, String actor) {
        what.addClassName("what");
        var when = new Span(Times.text(at) + " · " + actor);
        when.addClassName("secondary");
        return new ListItem(what, when);
    }

    private static Component link(Recipient recipient) {
        if (recipient.kind().isExternal()) {
            return ContactNavigation.link(recipient.id(), recipient.displayName());
        }
        return recipient.kind().isGroup()
                ? GroupNavigation.link(recipient.id(), recipient.displayName())
                : new Span(recipient.displayName());
    }
}
