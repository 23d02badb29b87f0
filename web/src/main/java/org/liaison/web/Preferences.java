package org.liaison.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Remembers, in cookies, the language and the colours that somebody chose instead of the system's. */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final String LANGUAGE = "liaison-language";
    private static final String COLOURS = "liaison-colours";
    private static final int LIFETIME = (int) Duration.ofDays(365).toSeconds();

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            ui.getSession().setErrorHandler(new SessionErrorHandler());
            var request = VaadinRequest.getCurrent();
            cookie(request, LANGUAGE)
                    .map(Locale::forLanguageTag)
                    .filter(Languages.ALL::contains)
                    .ifPresent(ui::setLocale);
            cookie(request, COLOURS).ifPresent(name -> ui.getPage().setColorScheme(colours(name)));
        });
    }

    static void chooseLanguage(UI ui, Locale language) {
        remember(LANGUAGE, language.toLanguageTag());
        ui.getPage().reload();
    }

    static void chooseColours(UI ui, ColorScheme.Value colours) {
        remember(COLOURS, colours.name());
        ui.getPage().setColorScheme(colours);
    }

    private static ColorScheme.Value colours(String name) {
        return Arrays.stream(ColorScheme.Value.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(ColorScheme.Value.LIGHT_DARK);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void remember(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(LIFETIME);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
