package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRunId;
import org.liaison.membership.MembershipOrigin;
import org.liaison.web.imports.ImportNavigation;

/** Answers why somebody is in a group: by hand, or by which line of which file, and who wanted it. */
public final class OriginsDialog extends Dialog {

    public OriginsDialog(String member, String group, List<MembershipOrigin> origins) {
        setHeaderTitle(translate("origin.title", member, group));
        var list = new UnorderedList();
        list.addClassName("origins");
        origins.forEach(origin -> list.add(item(origin)));
        add(origins.isEmpty() ? new Paragraph(translate("origin.none")) : list);
        var close = new Button(translate("action.close"), _ -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private ListItem item(MembershipOrigin origin) {
        var item = new ListItem(new Span(title(origin)));
        var run = origin.run();
        if (run != null) {
            item.add(line(link(origin, run, origin.line())));
        }
        var since = Times.text(origin.since());
        item.add(line(new Span(
                origin.by() == null
                        ? translate("origin.since", since)
                        : translate("origin.since-by", since, origin.by()))));
        if (origin.endsOn() != null) {
            item.add(line(new Span(translate("origin.ends", Times.text(origin.endsOn())))));
        }
        if (origin.approvedBy() != null) {
            item.add(line(new Span(translate("origin.approved", origin.approvedBy()))));
        }
        return item;
    }

    private static String title(MembershipOrigin origin) {
        return origin.isByHand()
                ? translate("origin.by-hand")
                : translate("origin.import", Sources.text(List.of(origin.source())));
    }

    private Component link(MembershipOrigin origin, long run, @Nullable Long line) {
        var link = ImportNavigation.link(
                new ImportRunId(run),
                line == null
                        ? translate("origin.run", run, origin.file())
                        : translate("origin.run-line", run, origin.file(), line));
        link.getElement().addEventListener("click", _ -> close());
        return link;
    }

    private static Div line(Component content) {
        var line = new Div(content);
        line.addClassName("secondary");
        return line;
    }
}
