package org.liaison.web.security;

import org.liaison.administrator.Administrators;
import org.liaison.administrator.MadeUpPassword;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the administrator {@code admin} at the first start, so that somebody can sign in. */
@Component
class FirstAdministrator {

    static final String USER_NAME = "admin";

    private final Administrators administrators;
    private final PasswordEncoder encoder;
    private final String givenPassword;

    FirstAdministrator(
            Administrators administrators,
            PasswordEncoder encoder,
            @Value("${liaison.admin.password:}") String givenPassword) {
        this.administrators = administrators;
        this.encoder = encoder;
        this.givenPassword = givenPassword;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        if (!administrators.none()) {
            return;
        }
        var password = givenPassword.isBlank() ? MadeUpPassword.next() : givenPassword;
        administrators.save(USER_NAME, encoder.encode(password));
        if (givenPassword.isBlank()) {
            show(password);
        }
    }

    /** Straight to the console: a logger might keep it in a file. */
    @SuppressWarnings("SystemOut")
    private static void show(String password) {
        var message = "First start: sign in as %s with password %s".formatted(USER_NAME, password);
        var line = "─".repeat(message.length());
        System.out.printf("%n%s%n%s%nIt is shown only this once.%n%s%n%n", line, message, line);
    }
}
