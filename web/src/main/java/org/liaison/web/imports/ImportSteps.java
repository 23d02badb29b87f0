package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.liaison.imports.ImportRun;

/** The steps of an import in their order: which one is shown, which are behind, and which one can go to. */
class ImportSteps extends Nav {

    private final OrderedList list = new OrderedList();

    ImportSteps() {
        addClassName("import-steps");
        getElement().setAttribute("aria-label", translate("import.steps"));
        add(list);
    }

    /** Before there is a run. */
    void showBeginning() {
        list.removeAll();
        for (var step : ImportStep.values()) {
            list.add(item(step == ImportStep.FILE, false, new Span(step.text())));
        }
    }

    void show(ImportRun run, ImportStep shown) {
        list.removeAll();
        for (var step : ImportStep.of(run)) {
            Component name = step.isOpen(run) && step != shown
                    ? ImportNavigation.link(run.id(), step, step.text())
                    : new Span(step.text());
            list.add(item(step == shown, step.isBefore(shown) || step.isBefore(ImportStep.current(run)), name));
        }
    }

    private static ListItem item(boolean current, boolean done, Component name) {
        var item = new ListItem(name);
        item.setClassName("current", current);
        item.setClassName("done", done);
        if (current) {
            name.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
