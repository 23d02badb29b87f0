package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Why no file could be fetched, in words that everybody understands, and with what the server or the file said. */
class NotFetched extends Div {

    /** @param code of the problem; null where there just is no file */
    NotFetched(@Nullable String code, String message) {
        var problem = new Span(text(code));
        problem.addClassName("problem");
        var details = new Span(message);
        details.addClassName("secondary");
        getElement().setAttribute("role", "alert");
        addClassName("attempt-details");
        add(problem, details);
    }

    private static String text(@Nullable String code) {
        if (code == null) {
            return translate("fetching.outcome.NOTHING_THERE");
        }
        return translate((code.startsWith("FETCH-") ? "fetching.problem." : "import.problem.") + code);
    }
}
