package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditAction;
import org.liaison.imports.ImportProblem.Severity;
import org.liaison.imports.ImportRun;
import org.liaison.imports.MembershipCounts;

/**
 * What becomes of the rows of a file, in numbers that add up to the rows read; or what an undo takes back. A number whose
 * changes or problems are listed below narrows that list.
 */
class ImportNumbers extends Div {

    private final PlanBrowser changes;
    private final ProblemBrowser problems;
    private final List<NativeButton> buttons = new ArrayList<>();

    /**
     * @param staying how much of the undone run stays as it is, for an undo
     * @param changes narrowed by the numbers of changes
     * @param problems narrowed by the numbers of rows that are not taken
     */
    ImportNumbers(ImportRun run, long staying, PlanBrowser changes, ProblemBrowser problems) {
        this.changes = changes;
        this.problems = problems;
        addClassName("numbers");
        if (run.undoOf() == null) {
            addRows(run);
        } else {
            add(number("import.count.reversed", run.changes(), null), number("import.count.staying", staying, null));
        }
        addMemberships(run.counts().memberships());
    }

    private void addRows(ImportRun run) {
        var rows = run.counts().rows();
        add(
                number("import.count.read", rows.read(), null),
                number("import.count.created", rows.created(), changes(AuditAction.CONTACT_CREATED)),
                number("import.count.updated", rows.updated(), changes(AuditAction.CONTACT_UPDATED)),
                number("import.count.membership-only", rows.membershipOnly(), null),
                number("import.count.unchanged", rows.unchanged(), null),
                number("import.count.duplicate", rows.duplicate(), null),
                number("import.count.suppressed", rows.suppressed(), null),
                number("import.count.review", rows.review(), problems(Severity.REVIEW)),
                number("import.count.rejected", rows.rejected(), problems(Severity.ERROR)));
    }

    private void addMemberships(MembershipCounts memberships) {
        add(
                number("import.count.memberships", memberships.added(), changes(AuditAction.MEMBER_ADDED)),
                number("import.count.memberships-removed", memberships.removed(), changes(AuditAction.MEMBER_REMOVED)));
    }

    private Command changes(AuditAction action) {
        return () -> changes.showOnly(Set.of(action));
    }

    private Command problems(Severity severity) {
        return () -> problems.showOnly(severity);
    }

    /** @param narrow shows what is counted; null where there is nothing to be shown */
    private Component number(String key, long value, @Nullable Command narrow) {
        var figure = new Span(translate("import.number", value));
        figure.addClassName("figure");
        var label = new Span(translate(key));
        label.addClassName("secondary");
        return narrow == null || value == 0 ? tile(new Div(), figure, label) : tile(button(narrow), figure, label);
    }

    private NativeButton button(Command narrow) {
        var button = new NativeButton();
        button.addClickListener(_ -> {
            buttons.forEach(
                    other -> other.getElement().setAttribute("aria-pressed", Boolean.toString(other.equals(button))));
            narrow.execute();
        });
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.add(button);
        return button;
    }

    private static <C extends Component & HasComponents> C tile(C tile, Span figure, Span label) {
        tile.addClassName("number");
        tile.add(figure, label);
        return tile;
    }
}
