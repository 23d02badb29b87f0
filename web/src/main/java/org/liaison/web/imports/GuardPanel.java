package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.liaison.imports.Guard;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;

/** Why a plan is held, or what a person let pass. */
class GuardPanel extends Div {

    GuardPanel(ImportRun run, List<Guard> guards) {
        addClassName("import-guards");
        var title = new H2(translate(
                switch (run.state()) {
                    case HELD -> "import.held";
                    case AWAITING_APPROVAL -> "import.awaiting";
                    default -> "import.let-pass";
                }));
        add(title);
        if (run.state().isWaiting()) {
            getElement().setAttribute("role", "alert");
            add(new Paragraph(translate(
                    run.state() == ImportState.HELD ? "import.held.explanation" : "import.awaiting.explanation",
                    run.changes())));
        } else {
            addClassName("passed");
        }
        if (!guards.isEmpty()) {
            var list = new UnorderedList();
            guards.forEach(guard -> list.add(item(guard)));
            add(list);
        }
    }

    private static ListItem item(Guard guard) {
        var item =
                new ListItem(new Span(translate("import.guard." + guard.code(), guard.found(), guard.allowed()) + " "));
        var details = new Span(guard.groups().isEmpty() ? guard.code() : String.join(", ", guard.groups()));
        details.addClassName("secondary");
        item.add(details);
        return item;
    }
}
