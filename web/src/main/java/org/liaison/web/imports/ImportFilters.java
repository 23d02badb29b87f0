package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liaison.imports.ImportHistory;
import org.liaison.imports.ImportRunFilter;
import org.liaison.imports.ImportState;
import org.liaison.web.component.ListFilters;
import org.liaison.web.component.ListQuery;

/** What the list of imports can be narrowed by. */
class ImportFilters implements Serializable {

    private final Select<ImportState> state = new Select<>();
    private final Select<String> source = new Select<>();
    private final Select<String> person = new Select<>();
    private final ListFilters fields = new ListFilters();

    ImportFilters(ImportHistory history) {
        var sources = history.sources();
        var people = history.people();
        choose(state, "import.column.state", List.of(ImportState.values()), StateBadge::text);
        choose(source, "column.source", sources, name -> name);
        choose(person, "import.column.by", people, name -> name);
        fields.with(
                        "state",
                        state,
                        value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        written -> Arrays.stream(ImportState.values())
                                .filter(value -> value.name().equalsIgnoreCase(written.replace('-', '_')))
                                .findFirst()
                                .orElse(null),
                        StateBadge::text)
                .with("source", source, name -> name, name -> sources.contains(name) ? name : null, name -> name)
                .with("by", person, name -> name, name -> people.contains(name) ? name : null, name -> name);
    }

    ListFilters fields() {
        return fields;
    }

    /** What the fields say, and the query. */
    ImportRunFilter of(ListQuery query) {
        return new ImportRunFilter(
                query.search(),
                state.getValue(),
                source.getOptionalValue().orElse(""),
                person.getOptionalValue().orElse(""));
    }

    private static <V> void choose(
            Select<V> field, String label, List<V> values, SerializableFunction<V, String> text) {
        field.setLabel(translate(label));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(translate("list.filter.any"));
        field.setItemLabelGenerator(value -> value == null ? translate("list.filter.any") : text.apply(value));
    }
}
