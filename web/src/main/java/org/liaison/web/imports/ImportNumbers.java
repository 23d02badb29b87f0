package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.liaison.imports.ImportCounts;

/** What becomes of the rows of a file, in numbers that add up to the rows read. */
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
                number("import.count.rejected", rows.rejected()),
                number("import.count.memberships", counts.memberships().added()));
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
