package org.liaison.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class SignInTest {

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Test
    void everyScreenAsksWhoIsThere() throws Exception {
        for (var path : List.of(
                "/",
                "/contacts",
                "/contacts/new",
                "/contacts/1",
                "/contacts/1/groups",
                "/contacts/1/history",
                "/groups",
                "/groups/new",
                "/groups/1",
                "/groups/1/owners",
                "/groups/1/members",
                "/groups/1/history",
                "/mailboxes",
                "/settings/domains",
                "/imports",
                "/imports/new",
                "/imports/1",
                "/nothing")) {
            assertThat(get(path).headers().firstValue("location"))
                    .as(path)
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
        }
    }

    @Test
    void theSignInPageAndWhatItNeedsAreForEverybody() throws Exception {
        for (var path : List.of("/login", "/liaison.css", "/liaison.svg")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theFirstAdministratorSignsInWithTheGivenPassword() throws Exception {
        assertThat(signIn("admin", "only-for-tests")).endsWith("/");
        assertThat(get("/contacts").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        assertThat(signIn("admin", "wrong")).contains("/login?error");
        assertThat(signIn("nobody", "only-for-tests")).contains("/login?error");
    }

    private String signIn(String name, String password) throws IOException, InterruptedException {
        var answer = browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + password))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("location").orElse("");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
