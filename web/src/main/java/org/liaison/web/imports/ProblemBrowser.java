package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.liaison.imports.ImportProblem.Severity;
import org.liaison.imports.ImportProblemSearch;
import org.liaison.imports.ImportProblemSearch.Occurrence;
import org.liaison.imports.ImportRun;

/** What is wrong with the rows, narrowed by how bad it is and by kind. */
class ProblemBrowser extends Div {

    private final Select<Severity> severity = new Select<>();
    private final Select<String> code = new Select<>();
    private final ProblemGrid grid;

    /** @param others what else can be done about them, such as taking the rows along */
    ProblemBrowser(ImportRun run, ImportProblemSearch search, List<Occurrence> occurrences, List<Component> others) {
        addClassName("section");
        grid = new ProblemGrid(run.id(), search);
        var counts = new LinkedHashMap<String, Long>();
        occurrences.forEach(each -> counts.merge(each.code(), each.problems(), Long::sum));
        choice(
                severity,
                "import.column.severity",
                "import.problems.all",
                each -> translate("import.severity." + each.name()));
        severity.setItems(Arrays.stream(Severity.values())
                .filter(value -> occurrences.stream().anyMatch(each -> each.severity() == value))
                .toList());
        choice(
                code,
                "import.column.problem",
                "import.problems.every-kind",
                each -> "%s (%s)"
                        .formatted(
                                translate("import.problem." + each),
                                translate("import.number", counts.getOrDefault(each, 0L))));
        code.setItems(counts.keySet());
        code.addClassName("wide");
        severity.addValueChangeListener(_ -> narrow());
        code.addValueChangeListener(_ -> narrow());

        var toolbar = new Div(severity, code);
        toolbar.addClassName("list-toolbar");
        others.forEach(toolbar::add);
        add(new H2(translate(run.undoOf() == null ? "import.problems" : "import.staying")), toolbar, grid);
        setVisible(!occurrences.isEmpty());
    }

    /** Shows problems that are this bad from now on. */
    void showOnly(Severity bad) {
        code.clear();
        severity.setValue(bad);
        getElement().executeJs("this.scrollIntoView({behavior: 'smooth', block: 'start'})");
    }

    private void narrow() {
        grid.show(severity.getValue(), code.getValue());
    }

    private static <V> void choice(Select<V> field, String label, String all, SerializableFunction<V, String> text) {
        field.setAriaLabel(translate(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(translate(all));
        field.setItemLabelGenerator(value -> value == null ? translate(all) : text.apply(value));
    }
}
