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
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ReviewChoice;
import org.liaison.imports.ReviewRow;
import org.liaison.imports.ReviewRows;
import org.liaison.web.component.PersonCell;
import org.liaison.web.component.Section;

/** The rows that fit several contacts, where a person says for each whom it means. */
class ReviewPanel extends Div {

    /** As many as one decides in one go; the plan that is made with these brings the next. */
    private static final int SHOWN = 20;

    private final ImportRunSearch search;
    private final ImportRun run;
    private final Map<ReviewRow, RowDecision> decisions = new LinkedHashMap<>();
    private final Button save = new Button(translate("import.review.save"));

    ReviewPanel(
            ImportRun run,
            ReviewRows rows,
            ImportRunSearch search,
            SerializableConsumer<Map<ReviewRow, RowDecision>> decide) {
        this.run = run;
        this.search = search;
        save.addClickListener(_ -> decide.accept(decisions));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.setEnabled(false);

        var section = new Section(translate("import.review"), secondary(translate("import.review.explanation")));
        rows.page(run.id(), 0, SHOWN).forEach(row -> section.add(line(row)));
        int more = rows.count(run.id()) - SHOWN;
        if (more > 0) {
            section.add(secondary(translate("import.review.more", more)));
        }
        section.add(save);
        section.addClassName("import-review");
        add(section);
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
        var choice = new Select<RowDecision>();
        choice.setAriaLabel(translate("import.review.whom", row.line()));
        choice.setPlaceholder(translate("import.review.undecided"));
        choice.setItemLabelGenerator(RowDecision::text);
        choice.setItems(choices(row));
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

    private static Paragraph secondary(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        return paragraph;
    }
}
