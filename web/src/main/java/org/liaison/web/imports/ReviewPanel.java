package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ReviewChoice;
import org.liaison.imports.ReviewRow;
import org.liaison.imports.ReviewRows;
import org.liaison.web.component.PersonCell;
import org.liaison.web.component.Section;

/** The rows that fit several contacts, where a person says for each whom it means. */
class ReviewPanel extends Div {

    /** As many as one decides in one go. */
    private static final int SHOWN = 20;

    private final transient ReviewRows rows;
    private final transient ImportRunSearch search;
    private final ImportRun run;
    private final Map<ReviewRow, @Nullable RowDecision> decisions = new LinkedHashMap<>();
    private final Div lines = new Div();
    private final Button more = new Button(translate("import.review.more"), _ -> showMore());
    private final Button save = new Button(translate("import.review.save"));
    private int shown;

    /** @param decide takes what was chosen; null for a row of which nothing is decided any more */
    ReviewPanel(
            ImportRun run,
            ReviewRows rows,
            ImportRunSearch search,
            SerializableConsumer<Map<ReviewRow, @Nullable RowDecision>> decide) {
        this.run = run;
        this.rows = rows;
        this.search = search;
        more.addThemeVariants(ButtonVariant.TERTIARY);
        save.addClickListener(_ -> decide.accept(decisions));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.setEnabled(false);

        var explanation = new Paragraph(translate("import.review.explanation"));
        explanation.addClassName("secondary");
        var section = new Section(translate("import.review"), explanation, lines, more, save);
        section.addClassName("import-review");
        add(section);
        showMore();
    }

    private void showMore() {
        rows.page(run.id(), shown, SHOWN).forEach(row -> lines.add(line(row)));
        shown += SHOWN;
        more.setVisible(rows.count(run.id()) > shown);
    }

    private Div line(ReviewRow row) {
        var addresses = new ArrayList<>(List.of(row.address()));
        addresses.addAll(row.furtherAddresses());
        var number = new Span(translate("import.review.line", row.line()));
        number.addClassName("secondary");
        var line = new Div(
                number,
                new PersonCell(row.name() == null ? row.address() : row.name(), String.join(", ", addresses)),
                choice(row));
        line.addClassName("split-row");
        return line;
    }

    private Select<RowDecision> choice(ReviewRow row) {
        var choices = choices(row);
        var choice = new Select<RowDecision>();
        choice.setAriaLabel(translate("import.review.whom", row.line()));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(translate("import.review.undecided"));
        choice.setItemLabelGenerator(
                decision -> decision == null ? translate("import.review.undecided") : decision.text());
        choice.setItems(choices);
        choices.stream()
                .filter(offered -> offered.decision().equals(row.decision()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            decisions.put(row, change.getValue());
            save.setEnabled(true);
        });
        return choice;
    }

    private List<RowDecision> choices(ReviewRow row) {
        var choices = new ArrayList<RowDecision>();
        for (var candidate : search.candidates(run.id(), row.record())) {
            if (candidate.kind().isExternal()) {
                choices.add(new RowDecision(ReviewChoice.CONTACT, candidate));
            }
        }
        choices.add(new RowDecision(ReviewChoice.NEW, null));
        choices.add(new RowDecision(ReviewChoice.LEAVE_OUT, null));
        return choices;
    }
}
