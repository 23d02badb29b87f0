package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Why a file, or a run, could not go on: in the person's language, with what to do, and in English what was found. */
class FileRefusal extends Div {

    FileRefusal(String code, String message) {
        addClassName("import-reason");
        getElement().setAttribute("role", "alert");
        var what = new Paragraph(translate("import.problem." + code));
        what.addClassName("what");
        var details = new Paragraph("%s: %s".formatted(code, message));
        details.addClassName("secondary");
        add(what, new Paragraph(translate("import.problem." + code + ".hint")), details);
    }
}
