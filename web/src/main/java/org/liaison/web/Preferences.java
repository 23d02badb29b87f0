package org.liaison.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.liaison.web.component.BrowserMemory;
import org.springframework.stereotype.Component;

/** Remembers the language and the colours that somebody chose instead of the system's. */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final String LANGUAGE = "language";
    private static final String COLOURS = "colours";

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            ui.getSession().setErrorHandler(new SessionErrorHandler());
            language().ifPresent(ui::setLocale);
            BrowserMemory.recall(COLOURS).ifPresent(name -> ui.getPage().setColorScheme(colours(name)));
        });
    }

    /** The language that was chosen; empty for the browser's. */
    static Optional<Locale> language() {
        return BrowserMemory.recall(LANGUAGE).map(Locale::forLanguageTag).filter(Languages.ALL::contains);
    }

    static void chooseLanguage(UI ui, Locale language) {
        BrowserMemory.remember(LANGUAGE, language.toLanguageTag());
        ui.getPage().reload();
    }

    static void chooseColours(UI ui, ColorScheme.Value colours) {
        BrowserMemory.remember(COLOURS, colours.name());
        ui.getPage().setColorScheme(colours);
    }

    private static ColorScheme.Value colours(String name) {
        return Arrays.stream(ColorScheme.Value.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(ColorScheme.Value.LIGHT_DARK);
    }
}
