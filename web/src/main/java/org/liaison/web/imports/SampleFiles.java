package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;

/** A small file of each layout, to begin with or to compare one's own with. */
class SampleFiles extends StepSection {

    private static final List<String> NAMES =
            List.of("contacts-with-groups", "one-row-per-membership", "contacts-only", "with-action-column");

    SampleFiles() {
        super(translate("import.samples"));
        addClassName("import-samples");
        var hint = new Paragraph(translate("import.samples.hint"));
        hint.addClassName("secondary");
        var list = new UnorderedList();
        for (var name : NAMES) {
            var file = name + ".csv";
            var explanation = new Span(translate("import.sample." + name));
            explanation.addClassName("secondary");
            list.add(new ListItem(
                    new Anchor(DownloadHandler.forClassResource(SampleFiles.class, file, file), file), explanation));
        }
        add(hint, list);
    }
}
