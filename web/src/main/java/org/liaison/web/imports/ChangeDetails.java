package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.PlannedChange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Before and after of one change, side by side. */
class ChangeDetails extends Div {

    private static final JsonMapper JSON = new JsonMapper();

    /** What only the program reads. */
    private static final List<String> INTERNAL = List.of("addressKey", "memberships", "owners");

    ChangeDetails() {
        addClassName("change-details");
        getElement().setAttribute("aria-live", "polite");
        show(null);
    }

    /** @param change null where none is chosen */
    final void show(@Nullable PlannedChange change) {
        removeAll();
        if (change == null) {
            var hint = new Span(translate("import.change.choose"));
            hint.addClassName("secondary");
            add(hint);
            return;
        }
        var what = new Span(ChangeGrid.text(change.action()));
        what.addClassName("what");
        add(what);
        add(secondary(about(change)));
        if (change.failure() != null) {
            add(secondary(change.failure()));
        }
        var table = table(read(change.before()), read(change.after()));
        if (table.getBody().getRowCount() > 0) {
            add(table);
        }
    }

    private static String about(PlannedChange change) {
        var person = change.name() == null ? "" : "%s <%s>".formatted(change.name(), change.address());
        if (change.group() == null) {
            return person;
        }
        return person.isEmpty() ? change.group() : person + " · " + change.group();
    }

    private static NativeTable table(JsonNode before, JsonNode after) {
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.removeAll(INTERNAL);
        var table = new NativeTable();
        table.getHead()
                .add(new NativeTableRow(
                        head(translate("import.change.field")),
                        head(translate("import.change.before")),
                        head(translate("import.change.after"))));
        for (var name : names) {
            var field = new NativeTableHeaderCell(translate("property." + name));
            field.getElement().setAttribute("scope", "row");
            table.getBody()
                    .add(new NativeTableRow(
                            field,
                            new NativeTableCell(text(name, before.get(name))),
                            new NativeTableCell(text(name, after.get(name)))));
        }
        return table;
    }

    private static NativeTableHeaderCell head(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static JsonNode read(@Nullable String json) {
        return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    }

    private static String text(String name, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "–";
        }
        if (name.equals("kind")) {
            return translate("kind." + value.asString());
        }
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(JsonNode::asString).toList());
        }
        return value.isBoolean()
                ? translate(value.booleanValue() ? "value.yes" : "value.no")
                : value.isString() ? value.stringValue() : value.toString();
    }

    private static Span secondary(String text) {
        var line = new Span(text);
        line.addClassName("secondary");
        return line;
    }
}
