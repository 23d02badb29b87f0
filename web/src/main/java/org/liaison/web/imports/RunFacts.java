package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.Approval;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.liaison.web.component.Times;

/** Which file a run took in, or which run it undoes; who began it, who let it pass, and what took it back. */
class RunFacts extends Div {

    RunFacts(ImportRun run, @Nullable ImportRun undoing) {
        var name = new Div(new H1(ImportNavigation.title(run)), new StateBadge(run));
        name.addClassName("import-title");
        add(name);
        var undone = run.undoOf();
        if (undone != null) {
            add(line(ImportNavigation.link(undone, run.file().name())));
        }
        var repeated = run.repeats();
        if (repeated != null) {
            add(line(ImportNavigation.link(repeated, translate("import.repeats", repeated.value()))));
        }
        add(line(new Span(translate("import.begun", Times.text(run.createdAt()), run.requestedBy()))));
        var approval = run.approval();
        if (approval != null) {
            add(line(new Span(approved(approval))));
        }
        var expired = run.expiredAt();
        if (expired != null) {
            add(line(new Span(translate("import.expired", Times.text(expired)))));
        }
        if (undoing != null) {
            add(line(ImportNavigation.link(
                    undoing.id(),
                    translate(
                            isUndone(undoing.state()) ? "import.undone-by" : "import.undo-begun",
                            undoing.id().value()))));
        }
    }

    private static boolean isUndone(ImportState state) {
        return state == ImportState.UNDONE || state == ImportState.PARTLY_UNDONE;
    }

    private static String approved(Approval approval) {
        return translate("import.approved", Times.text(approval.at()), approval.by(), approval.reason());
    }

    private static Div line(Component content) {
        var line = new Div(content);
        line.addClassName("secondary");
        return line;
    }
}
