package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the values of properties read. */
public final class Values {

    private Values() {}

    /** Empty for nothing. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public static String text(boolean value) {
        return translate(value ? "value.yes" : "value.no");
    }

    public static String text(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
