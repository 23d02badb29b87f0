package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a recipient: who did what when, and what changed by it. */
public final class HistoryList extends UnorderedList {

    /** As many as are read at a time. */
    public static final int LIMIT = 200;

    private static final JsonMapper JSON = new JsonMapper();
    /** Properties whose values are names, with how the keys of their texts begin. */
    private static final Map<String, String> CHOICES = Map.of(
            "kind", "kind.",
            "choice", "import.review.",
            "moderationNotifications", "delivery.notify.",
            "memberJoinRestriction", "group.settings.joining.",
            "memberDepartRestriction", "group.settings.leaving.",
            "deliveryReports", "group.settings.reports.");

    private static final List<String> WITHOUT_DETAILS = List.of("memberships", "owners");

    /** @param other the other side of a membership, seen from here, as a link; null where the entry tells of none */
    public HistoryList(List<AuditEntry> entries, Function<AuditEntry, @Nullable Component> other) {
        addClassName("history");
        for (var entry : entries) {
            var what = new Div(new Span(translate("audit." + entry.action().name())));
            what.addClassName("what");
            var about = other.apply(entry);
            if (about != null) {
                what.add(about);
            }
            var who = new Span(Times.text(entry.at()) + " · " + entry.actor());
            who.addClassName("secondary");
            add(new ListItem(what, who, changes(entry)));
        }
    }

    private static Div changes(AuditEntry entry) {
        var before = read(entry.before());
        var after = read(entry.after());
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.removeAll(WITHOUT_DETAILS);
        var changes = new Div();
        changes.addClassName("changes");
        if (names.isEmpty()) {
            return changes;
        }
        changes.add(line(new Span(), new Span(translate("history.before")), new Span(translate("history.after"))));
        names.forEach(name -> changes.add(line(
                new Span(translate("property." + name)),
                new Span(text(name, before.get(name))),
                new Span(text(name, after.get(name))))));
        return changes;
    }

    private static Div line(Span name, Span before, Span after) {
        return new Div(name, before, after);
    }

    private static JsonNode read(@Nullable String json) {
        return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    }

    private static String text(String name, @Nullable JsonNode value) {
        if (value == null) {
            return "–";
        }
        var choices = CHOICES.get(name);
        if (choices != null) {
            return translate(choices + value.asString());
        }
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        return value.isBoolean()
                ? translate(value.booleanValue() ? "value.yes" : "value.no")
                : value.isString() ? value.stringValue() : value.toString();
    }
}
