package org.liaison.web.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.liaison.web.component.Section;

/**
 * A picture of numbers over time, drawn as SVG in a field of 100 by 100 that stretches to the room there is. The numbers
 * themselves are below, for whoever cannot see the picture or wants to know exactly.
 */
class Chart extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    /**
     * Draws it.
     *
     * @param summary what the picture says, in a sentence
     * @param shapes SVG elements, with nothing in them that somebody typed
     * @param legend what the shapes of each CSS class mean; empty where they are of one kind
     * @param numbers what is drawn, by day, in words
     */
    Chart(
            String title,
            String summary,
            String shapes,
            Map<String, String> legend,
            LocalDate first,
            LocalDate last,
            Map<LocalDate, String> numbers) {
        var text = new Paragraph(summary);
        text.addClassName("secondary");
        var picture = new Html("""
                <div><svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">%s</svg></div>""".formatted(shapes));
        var from = new Span(day(first));
        var to = new Span(day(last));
        var axis = new Div(from, to);
        axis.addClassNames("axis", "secondary");
        var meanings = new Div();
        meanings.addClassNames("legend", "secondary");
        legend.forEach((shape, meaning) -> {
            var entry = new Span(meaning);
            entry.addClassName(shape);
            meanings.add(entry);
        });
        var list = new DescriptionList();
        list.addClassName("facts");
        numbers.forEach(
                (day, number) -> list.add(new DescriptionList.Term(day(day)), new DescriptionList.Description(number)));
        addClassName("chart");
        add(new Section(title, text, picture, axis, meanings, new Details(translate("home.chart.numbers"), list)));
    }

    static String day(LocalDate day) {
        return DAY.withLocale(UI.getCurrentOrThrow().getLocale()).format(day);
    }
}
