package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.MappingEvidence;

/** How a file was read, and how sure that is. */
class FileReading extends DescriptionList {

    FileReading(ImportLayout layout) {
        addClassName("facts");
        fact(
                translate("import.layout.encoding"),
                layout.charset(),
                translate(
                        "import.evidence.encoding." + layout.encodingEvidence().name()));
        fact(translate("import.layout.delimiter"), ReadingStep.delimiterName(layout.delimiter()), null);
        fact(
                translate("import.layout.header"),
                layout.headerRecord() == 0
                        ? translate("import.layout.no-header")
                        : translate("import.layout.header-record", layout.headerRecord()),
                null);
        for (var column : layout.columns()) {
            var field = layout.mapping().get(column);
            var evidence = layout.mappingEvidence().get(column);
            fact(
                    column,
                    translate(field == null ? "import.not-mapped" : "property." + field),
                    field == null || evidence == null ? null : text(evidence));
        }
    }

    private static String text(MappingEvidence evidence) {
        return translate("import.evidence." + evidence.kind().name(), evidence.confidence());
    }

    private void fact(String name, String value, @Nullable String evidence) {
        var description = new Description(new Span(value));
        if (evidence != null) {
            var why = new Span(evidence);
            why.addClassName("secondary");
            description.add(why);
        }
        add(new Term(name), description);
    }
}
