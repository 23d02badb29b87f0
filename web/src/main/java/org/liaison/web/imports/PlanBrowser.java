package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.audit.AuditAction;
import org.liaison.imports.ImportProblemSearch.Occurrence;
import org.liaison.imports.ImportRun;
import org.liaison.imports.PlannedChangeFilter;
import org.liaison.imports.PlannedChangeSearch;
import org.liaison.recipient.Recipient;

/** The changes of a plan, narrowed by kind, group, problem and words, with before and after of the one that is chosen. */
class PlanBrowser extends Div {

    private final transient PlannedChangeSearch search;
    private final transient ImportRun run;
    private final TextField text = new TextField();
    private final Select<AuditAction> kind = new Select<>();
    private final ComboBox<Recipient> group = new ComboBox<>();
    private final Select<String> problem = new Select<>();
    private final Span count = new Span();
    private final ChangeGrid grid;
    private final ChangeDetails details = new ChangeDetails();

    /** @param occurrences the problems that rows of changes may have */
    PlanBrowser(ImportRun run, PlannedChangeSearch search, List<Occurrence> occurrences, boolean failures) {
        this.run = run;
        this.search = search;
        addClassNames("section", "plan-browser");
        grid = new ChangeGrid(run, search, failures, this::showCount);
        grid.addSelectionListener(
                selection -> details.show(selection.getFirstSelectedItem().orElse(null)));
        var counts = search.counts(run.id());
        prepareText();
        prepareKind(counts);
        prepareGroup();
        prepareProblem(occurrences);
        group.setVisible(
                counts.containsKey(AuditAction.MEMBER_ADDED) || counts.containsKey(AuditAction.MEMBER_REMOVED));
        count.addClassNames("count", "secondary");
        count.getElement().setAttribute("aria-live", "polite");
        var toolbar = new Div(text, kind, group, problem, count);
        toolbar.addClassName("list-toolbar");
        var both = new Div(grid, details);
        both.addClassName("plan-columns");
        add(new H2(translate(run.undoOf() == null ? "import.changes" : "import.reversals")), toolbar, both);
    }

    /** Shows changes of these kinds from now on. */
    void showOnly(Set<AuditAction> actions) {
        kind.setValue(actions.stream().findFirst().orElse(null));
        getElement().executeJs("this.scrollIntoView({behavior: 'smooth', block: 'start'})");
    }

    private void prepareText() {
        text.setPlaceholder(translate("import.changes.search"));
        text.setAriaLabel(translate("import.changes.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> narrow());
    }

    private void prepareKind(Map<AuditAction, Long> counts) {
        kind.setAriaLabel(translate("import.column.change"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(translate("import.changes.all"));
        kind.setItems(counts.keySet());
        kind.setItemLabelGenerator(action -> action == null
                ? translate("import.changes.all")
                : "%s (%s)"
                        .formatted(
                                ChangeGrid.text(action), translate("import.number", counts.getOrDefault(action, 0L))));
        kind.addValueChangeListener(_ -> narrow());
    }

    private void prepareGroup() {
        group.setAriaLabel(translate("column.group"));
        group.setPlaceholder(translate("import.changes.all-groups"));
        group.setClearButtonVisible(true);
        group.setItemLabelGenerator(Recipient::displayName);
        group.setItems(query ->
                search.groups(run.id(), query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        group.addValueChangeListener(_ -> narrow());
    }

    private void prepareProblem(List<Occurrence> occurrences) {
        problem.setAriaLabel(translate("import.column.problem"));
        problem.setEmptySelectionAllowed(true);
        problem.setEmptySelectionCaption(translate("import.changes.any-problem"));
        problem.setItems(occurrences.stream().map(Occurrence::code).distinct().toList());
        problem.setItemLabelGenerator(
                code -> code == null ? translate("import.changes.any-problem") : translate("import.problem." + code));
        problem.addValueChangeListener(_ -> narrow());
        problem.setVisible(!occurrences.isEmpty() && run.undoOf() == null);
    }

    private void narrow() {
        details.show(null);
        grid.show(new PlannedChangeFilter(
                text.getValue(),
                kind.getOptionalValue().map(Set::of).orElse(Set.of()),
                group.getOptionalValue().map(Recipient::id).orElse(null),
                problem.getValue(),
                false));
    }

    private void showCount(int shown) {
        count.setText(
                shown == 0
                        ? translate("import.changes.none")
                        : translate("import.changes.count", shown, run.changes()));
    }
}
