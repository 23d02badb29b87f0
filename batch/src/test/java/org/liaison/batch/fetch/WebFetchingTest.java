package org.liaison.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.BatchTest;
import org.liaison.database.LiaisonHome;
import org.liaison.imports.ImportOptions;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.ImportSchedule;
import org.liaison.source.SecretReference;
import org.liaison.source.SourceId;
import org.liaison.source.SourceSecrets;
import org.liaison.source.WebLocation;
import org.liaison.source.WebLocation.Authentication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@BatchTest
@TestPropertySource(
        properties = {
            "liaison.sources.allowed-private-hosts=localhost",
            "liaison.sources.read-timeout=2s",
            "liaison.import.max-file-size=64KB",
            "LIAISON_SECRET_PARTNERS=correct horse"
        })
class WebFetchingTest {

    private static final String TABLE = "Email,Name\nada@partner.example,Ada\n";

    @TempDir
    private static Path keys;

    private static @Nullable Path localhost;
    private static @Nullable Path client;

    @Autowired
    private FileSourceManagement sources;

    @Autowired
    private SourceFetching fetching;

    @Autowired
    private SourceSecrets secrets;

    @Autowired
    private LiaisonHome home;

    private @Nullable HttpsServer server;

    @BeforeEach
    void makeCertificates() throws IOException, GeneralSecurityException {
        Files.createDirectories(home.secrets());
        if (localhost == null) {
            var certificates = new TestCertificates(keys);
            localhost = certificates.create("localhost", "-ext", "san=dns:localhost");
            client = certificates.create("client");
        }
        TestCertificates.writePem(localhost, home.secrets().resolve("ca.pem"), false);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void fetchesAFileAndWhatTheServerSaysOfIt() throws Exception {
        start(exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Sat, 10 Jan 2026 02:00:00 GMT");
            answer(exchange, 200, "text/csv", TABLE);
        });

        try (var file = (Fetched.File) rig().fetch(open("/people.csv?day=1"))) {
            assertThat(file.path()).hasContent(TABLE);
            assertThat(file.name()).isEqualTo("people.csv");
            assertThat(file.etag()).isEqualTo("\"1\"");
            assertThat(file.modifiedAt()).isEqualTo(Instant.parse("2026-01-10T02:00:00Z"));
        }
    }

    @Test
    void asksOnlyForWhatHasChanged() throws Exception {
        var asked = new AtomicReference<@Nullable String>();
        start(exchange -> {
            asked.set(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(asked.get() == null ? 200 : 304, -1);
            exchange.close();
        });
        var source = rig().source(open("/people.csv"));

        assertThat(fetching.fetch(source, new LastFetched(null, "\"1\"", false)))
                .isEqualTo(new Fetched.Unchanged());
        assertThat(asked).hasValue("\"1\"");
    }

    @Test
    void asksByTheTimeWhereThereIsNoEntityTag() throws Exception {
        var asked = new AtomicReference<@Nullable String>();
        start(exchange -> {
            asked.set(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        });
        var last = new LastFetched(Instant.parse("2026-01-10T02:00:00Z"), null, false);

        assertThat(fetching.fetch(rig().source(open("/people.csv")), last)).isEqualTo(new Fetched.Unchanged());
        assertThat(asked).hasValue("Sat, 10 Jan 2026 02:00:00 GMT");
    }

    @Test
    void refusesAWebPageThatComesInPlaceOfTheTable() throws Exception {
        start(exchange -> answer(exchange, 200, "text/html; charset=utf-8", "<html><body>Sorry</body></html>"));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.NOT_A_TABLE);
    }

    @Test
    void refusesAWebPageThatSaysItIsATable() throws Exception {
        start(exchange -> answer(exchange, 200, "text/csv", "\n <!DOCTYPE html><html><body>Sorry</body></html>"));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.NOT_A_TABLE);
    }

    @Test
    void refusesAnAnswerWithoutContent() throws Exception {
        start(exchange -> answer(exchange, 200, "text/csv", ""));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.EMPTY);
    }

    @Test
    void refusesHalfAFile() throws Exception {
        start(exchange -> {
            exchange.sendResponseHeaders(200, TABLE.length() + 100);
            exchange.getResponseBody().write(TABLE.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            server().stop(0);
        });
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.TRUNCATED);
    }

    @Test
    void doesNotWaitForeverForTheRest() throws Exception {
        start(exchange -> {
            exchange.sendResponseHeaders(200, TABLE.length() + 100);
            exchange.getResponseBody().write(TABLE.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            pause();
        });
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.TIMED_OUT);
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        start(exchange -> answer(exchange, 200, "text/csv", TABLE.repeat(3_000)));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.TOO_LARGE);
    }

    @Test
    void tellsWhichErrorTheServerAnswersWith() throws Exception {
        start(exchange -> answer(exchange, 500, "text/csv", TABLE));
        assertThat(rig().failure(open("/people.csv")))
                .hasMessageContaining("500")
                .extracting(FetchException::problem)
                .isEqualTo(FetchProblem.ANSWERED_WITH_ERROR);
    }

    @Test
    void signsInWithAPassword() throws Exception {
        start(onlyFor(
                "Basic " + Base64.getEncoder().encodeToString("ada:correct horse".getBytes(StandardCharsets.UTF_8))));
        var secret = SecretReference.of("env:LIAISON_SECRET_PARTNERS");

        var location = location(Authentication.BASIC, "ada", secret, null);
        assertThat(rig().fetch(location)).isInstanceOf(Fetched.File.class);
    }

    @Test
    void signsInWithAStoredToken() throws Exception {
        start(onlyFor("Bearer t0ken"));
        var source = rig().source(location(Authentication.BEARER, null, SecretReference.STORED, null));

        secrets.store(source.id(), "t0ken");
        assertThat(fetching.fetch(source, LastFetched.NONE)).isInstanceOf(Fetched.File.class);

        secrets.store(source.id(), "another");
        assertThat(problemOf(() -> fetching.fetch(source, LastFetched.NONE))).isEqualTo(FetchProblem.SIGN_IN_REFUSED);
    }

    @Test
    void tellsThatASecretIsMissing() throws Exception {
        start(onlyFor("Bearer t0ken"));
        assertThat(problem(location(Authentication.BEARER, null, SecretReference.of("env:LIAISON_SECRET_X"), null)))
                .isEqualTo(FetchProblem.SECRET_MISSING);
    }

    @Test
    void signsInWithACertificate() throws Exception {
        Files.copy(client(), home.secrets().resolve("client.p12"), StandardCopyOption.REPLACE_EXISTING);
        TestCertificates.writePem(client(), home.secrets().resolve("client.pem"), true);
        Files.writeString(home.secrets().resolve("client.txt"), TestCertificates.PASSWORD + "\n");
        start(serving(TABLE), TestCertificates.server(localhost(), client()), true);

        var store = location(Authentication.CERTIFICATE, null, SecretReference.of("file:client.txt"), "client.p12");
        var source = rig().source(store);
        assertThat(fetching.fetch(source, LastFetched.NONE)).isInstanceOf(Fetched.File.class);

        var pem = location(Authentication.CERTIFICATE, null, null, "client.pem");
        var changed = sources.change(source.id(), source.version(), rigDetails(source.details(), pem), Instant.now());
        assertThat(fetching.fetch(changed, LastFetched.NONE)).isInstanceOf(Fetched.File.class);

        var none = sources.change(
                source.id(), changed.version(), rigDetails(source.details(), open("/people.csv")), Instant.now());
        assertThat(problemOf(() -> fetching.fetch(none, LastFetched.NONE)))
                .isIn(FetchProblem.UNTRUSTED, FetchProblem.UNREACHABLE, FetchProblem.TRUNCATED);
    }

    @Test
    void trustsOnlyWhomItKnows() throws Exception {
        start(serving(TABLE));
        assertThat(problem(new WebLocation(url("/people.csv"), Authentication.NONE, null, null, null, null)))
                .isEqualTo(FetchProblem.UNTRUSTED);
    }

    @Test
    void refusesTheCertificateOfAnotherServer() throws Exception {
        serveWith(new TestCertificates(keys).create("other", "-ext", "san=dns:other.example"));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.UNTRUSTED);
    }

    @Test
    void refusesACertificateThatHasExpired() throws Exception {
        serveWith(new TestCertificates(keys)
                .create("expired", "-ext", "san=dns:localhost", "-startdate", "-10d", "-validity", "5"));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.UNTRUSTED);
    }

    @Test
    void followsARedirectionButTakesThePasswordToNoOtherServer() throws Exception {
        var other = new AtomicReference<@Nullable String>();
        var second = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        second.setHttpsConfigurator(new HttpsConfigurator(TestCertificates.server(localhost(), client())));
        second.createContext("/", exchange -> {
            other.set(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, "text/csv", TABLE);
        });
        second.start();
        start(redirecting(
                "https://localhost:%d/moved.csv".formatted(second.getAddress().getPort())));
        try {
            var secret = SecretReference.of("env:LIAISON_SECRET_PARTNERS");
            assertThat(rig().fetch(location(Authentication.BEARER, null, secret, null)))
                    .extracting(fetched -> ((Fetched.File) fetched).name())
                    .isEqualTo("moved.csv");
            assertThat(other).hasValue(null);
        } finally {
            second.stop(0);
        }
    }

    @Test
    void followsNoRedirectionWithoutTls() throws Exception {
        start(redirecting("http://localhost/people.csv"));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.REDIRECT_REFUSED);
    }

    @Test
    void goesRoundInNoCircle() throws Exception {
        start(redirecting("/people.csv"));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.REDIRECT_REFUSED);
    }

    /** Only the name localhost is allowed, not where it leads. */
    @Test
    void isNotLedIntoThePrivateNetwork() throws Exception {
        start(redirecting("https://127.0.0.1:1/people.csv"));
        assertThat(problem(open("/people.csv"))).isEqualTo(FetchProblem.PRIVATE_NETWORK);
    }

    @Test
    void doesNotGoIntoThePrivateNetworkByItself() {
        for (var host :
                new String[] {"127.0.0.1", "[::1]", "10.1.2.3", "192.168.1.1", "169.254.169.254", "[fd00::1]"}) {
            var location = new WebLocation("https://" + host + "/x.csv", Authentication.NONE, null, null, null, null);
            assertThat(problemOf(() -> fetching.fetch(
                            new FileSource(new SourceId(1), 0, host, false, rigDetails(location)), LastFetched.NONE)))
                    .as(host)
                    .isEqualTo(FetchProblem.PRIVATE_NETWORK);
        }
    }

    @Test
    void tellsThatNobodyAnswers() throws Exception {
        start(serving(TABLE));
        var location = open("/people.csv");
        server().stop(0);
        assertThat(problem(location)).isEqualTo(FetchProblem.UNREACHABLE);
    }

    private void serveWith(Path certificate) throws Exception {
        TestCertificates.writePem(certificate, home.secrets().resolve("ca.pem"), false);
        start(serving(TABLE), TestCertificates.server(certificate, client()), false);
    }

    private void start(HttpHandler handler) throws Exception {
        start(handler, TestCertificates.server(localhost(), client()), false);
    }

    private void start(HttpHandler handler, SSLContext context, boolean asksForCertificate) throws IOException {
        var started = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var ssl = context.getDefaultSSLParameters();
                ssl.setNeedClientAuth(asksForCertificate);
                parameters.setSSLParameters(ssl);
            }
        });
        started.createContext("/", handler);
        started.start();
        server = started;
    }

    private HttpsServer server() {
        return Objects.requireNonNull(server);
    }

    private static Path localhost() {
        return Objects.requireNonNull(localhost);
    }

    private static Path client() {
        return Objects.requireNonNull(client);
    }

    private FetchRig rig() {
        return new FetchRig(sources, fetching);
    }

    private FetchProblem problem(WebLocation location) {
        return rig().failure(location).problem();
    }

    private static FetchProblem problemOf(Fetching fetching) {
        try {
            throw new AssertionError("Fetched " + fetching.fetch());
        } catch (FetchException e) {
            return e.problem();
        }
    }

    private WebLocation open(String path) {
        return new WebLocation(url(path), Authentication.NONE, null, null, null, "ca.pem");
    }

    private WebLocation location(
            Authentication authentication,
            @Nullable String user,
            @Nullable SecretReference secret,
            @Nullable String certificate) {
        return new WebLocation(url("/people.csv"), authentication, user, secret, certificate, "ca.pem");
    }

    private String url(String path) {
        return "https://localhost:%d%s".formatted(server().getAddress().getPort(), path);
    }

    private static FileSourceDetails rigDetails(WebLocation location) {
        return new FileSourceDetails(
                location,
                ImportOptions.defaults(),
                ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.of("UTC")),
                null,
                "en");
    }

    private static FileSourceDetails rigDetails(FileSourceDetails details, WebLocation location) {
        return new FileSourceDetails(
                location, details.options(), details.schedule(), details.reportTo(), details.reportLanguage());
    }

    private static HttpHandler serving(String text) {
        return exchange -> answer(exchange, 200, "text/csv", text);
    }

    private static HttpHandler onlyFor(String authorization) {
        return exchange -> {
            boolean known = authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, known ? 200 : 401, "text/csv", TABLE);
        };
    }

    private static HttpHandler redirecting(String location) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        };
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (var body = exchange.getResponseBody()) {
            body.write(content);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Fetching {
        Fetched fetch() throws FetchException;
    }
}
