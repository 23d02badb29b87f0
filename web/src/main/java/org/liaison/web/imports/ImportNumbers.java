package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.liaison.imports.ImportCounts;
import org.liaison.imports.ImportRun;
import org.liaison.imports.MembershipCounts;

/** What becomes of the rows of a file, in numbers that add up to the rows read; or what an undo takes back. */
class ImportNumbers extends Div {

    ImportNumbers(ImportCounts counts) {
        addClassName("numbers");
        var rows = counts.rows();
        add(
                number("import.count.read", rows.read()),
                number("import.count.created", rows.created()),
                number("import.count.updated", rows.updated()),
                number("import.count.membership-only", rows.membershipOnly()),
                number("import.count.unchanged", rows.unchanged()),
                number("import.count.duplicate", rows.duplicate()),
                number("import.count.suppressed", rows.suppressed()),
                number("import.count.review", rows.review()),
                number("import.count.rejected", rows.rejected()));
        addMemberships(counts.memberships());
    }

    /** @param staying how much of the undone run stays as it is */
    ImportNumbers(ImportRun undo, long staying) {
        addClassName("numbers");
        add(number("import.count.reversed", undo.changes()), number("import.count.staying", staying));
        addMemberships(undo.counts().memberships());
    }

    private void addMemberships(MembershipCounts memberships) {
        add(
                number("import.count.memberships", memberships.added()),
                number("import.count.memberships-removed", memberships.removed()));
    }

    private static Div number(String key, long value) {
        var figure = new Span(translate("import.number", value));
        figure.addClassName("figure");
        var label = new Span(translate(key));
        label.addClassName("secondary");
        var number = new Div(figure, label);
        number.addClassName("number");
        return number;
    }
}
