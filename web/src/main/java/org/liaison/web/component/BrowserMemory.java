package org.liaison.web.component;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What a person's browser remembers from one visit to the next, in cookies: choices about how things look. */
public final class BrowserMemory {

    private static final String PREFIX = "liaison-";
    private static final int LIFETIME = (int) Duration.ofDays(365).toSeconds();

    private BrowserMemory() {}

    public static Optional<String> recall(String name) {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getCookies)
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(PREFIX + name))
                        .map(Cookie::getValue)
                        .findFirst());
    }

    /**
     * Has the browser remember something for a year.
     *
     * @param value letters, digits, periods and hyphens
     */
    public static void remember(String name, String value) {
        var cookie = new Cookie(PREFIX + name, value);
        cookie.setPath("/");
        cookie.setMaxAge(LIFETIME);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
