package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.stream.Collectors;

/** Where memberships come from, in the reader's language as far as the names are ours. */
public final class Sources {

    private Sources() {}

    public static String text(List<String> sources) {
        return sources.stream()
                .map(name -> switch (name) {
                    case "By hand" -> translate("source.by-hand");
                    case "Single imports" -> translate("source.single-imports");
                    default -> name;
                })
                .collect(Collectors.joining(", "));
    }
}
