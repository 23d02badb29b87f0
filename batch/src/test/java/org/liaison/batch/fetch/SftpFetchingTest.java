package org.liaison.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.BatchTest;
import org.liaison.database.LiaisonHome;
import org.liaison.source.Afterwards;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.SecretReference;
import org.liaison.source.SftpLocation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@BatchTest
@TestPropertySource(
        properties = {
            "liaison.sources.allowed-private-hosts=localhost",
            "LIAISON_SECRET_PARTNERS=" + TestSftpServer.PASSWORD,
            "LIAISON_SECRET_WRONG=wrong"
        })
class SftpFetchingTest {

    private static final String TABLE = "Email,Name\nada@partner.example,Ada\n";
    private static final Instant JANUARY = Instant.parse("2026-01-10T02:00:00Z");

    @TempDir
    private Path served;

    @Autowired
    private FileSourceManagement sources;

    @Autowired
    private SourceFetching fetching;

    @Autowired
    private SftpFetching sftp;

    @Autowired
    private LiaisonHome home;

    private @Nullable TestSftpServer started;

    @BeforeEach
    void start() throws Exception {
        var mine = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Files.createDirectories(home.secrets());
        Files.writeString(
                home.secrets().resolve("sftp.pem"),
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(mine.getPrivate().getEncoded())));
        started = TestSftpServer.start(served, mine.getPublic());
    }

    @AfterEach
    void stop() throws IOException {
        server().close();
    }

    @Test
    void fetchesAFileWithAPassword() throws Exception {
        write("people.csv", TABLE, JANUARY);

        try (var file = (Fetched.File) rig().fetch(password("people.csv"))) {
            assertThat(file.path()).hasContent(TABLE);
            assertThat(file.name()).isEqualTo("people.csv");
            assertThat(file.modifiedAt()).isEqualTo(JANUARY);
        }
    }

    @Test
    void fetchesAFileWithAKey() throws Exception {
        write("people.csv", TABLE, JANUARY);
        assertThat(rig().fetch(location("people.csv", server().hostKey(), null, "sftp.pem")))
                .isInstanceOf(Fetched.File.class);
    }

    @Test
    void fetchesTheNewestOfSeveralFiles() throws Exception {
        Files.createDirectories(served.resolve("out"));
        write("out/people-1.csv", TABLE, JANUARY.plusSeconds(60));
        write("out/people-2.csv", TABLE, JANUARY);
        write("out/other.csv", TABLE, JANUARY.plusSeconds(120));

        assertThat(rig().fetch(password("/out/people-*.csv")))
                .extracting(fetched -> ((Fetched.File) fetched).name())
                .isEqualTo("people-1.csv");
    }

    @Test
    void fetchesNothingThatIsNotNewer() throws Exception {
        write("people.csv", TABLE, JANUARY);
        var source = rig().source(password("people.csv"));

        assertThat(fetching.fetch(source, new LastFetched(JANUARY, null, false)))
                .isEqualTo(new Fetched.Unchanged());
        assertThat(fetching.fetch(source, new LastFetched(JANUARY, null, true))).isInstanceOf(Fetched.File.class);
    }

    /** The password is not even sent. */
    @Test
    void sendsNothingToAServerWithAnotherKey() throws Exception {
        write("people.csv", TABLE, JANUARY);
        var secret = SecretReference.of("env:LIAISON_SECRET_PARTNERS");

        assertThat(rig().failure(location("people.csv", "SHA256:" + "A".repeat(43), secret, null)))
                .hasMessageContaining(server().hostKey())
                .extracting(FetchException::problem)
                .isEqualTo(FetchProblem.WRONG_HOST_KEY);
    }

    @Test
    void showsTheKeyOfAServerToAPerson() throws Exception {
        assertThat(sftp.hostKey("localhost", server().port())).isEqualTo(server().hostKey());
    }

    @Test
    void tellsThatThePasswordIsWrong() {
        assertThat(rig().failure(location(
                                "people.csv", server().hostKey(), SecretReference.of("env:LIAISON_SECRET_WRONG"), null))
                        .problem())
                .isEqualTo(FetchProblem.SIGN_IN_REFUSED);
    }

    @Test
    void tellsThatTheFileIsNotThere() {
        assertThat(rig().failure(password("gone.csv")).problem()).isEqualTo(FetchProblem.VANISHED);
    }

    @Test
    void findsNothingWhereNoFileIsMeant() throws Exception {
        assertThat(rig().fetch(password("people-*.csv"))).isInstanceOf(Fetched.Nothing.class);
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        write("people.csv", "", JANUARY);
        assertThat(rig().failure(password("people.csv")).problem()).isEqualTo(FetchProblem.EMPTY);
    }

    @Test
    void doesNotGoIntoThePrivateNetworkUnlessAllowed() {
        assertThatThrownBy(() -> sftp.hostKey("127.0.0.1", server().port()))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.problem()).isEqualTo(FetchProblem.PRIVATE_NETWORK));
    }

    @Test
    void tellsThatNobodyAnswers() throws IOException {
        server().close();
        assertThatThrownBy(() -> sftp.hostKey("localhost", server().port()))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.problem()).isEqualTo(FetchProblem.UNREACHABLE));
    }

    private TestSftpServer server() {
        return Objects.requireNonNull(started);
    }

    private void write(String name, String content, Instant modified) throws IOException {
        server().write(name, content, modified);
    }

    private SftpLocation password(String path) {
        return server().location(path, FileChoice.NEWEST, Afterwards.LEAVE, null);
    }

    private SftpLocation location(String path, String key, @Nullable SecretReference secret, @Nullable String file) {
        return new SftpLocation(
                "localhost",
                server().port(),
                path,
                key,
                "ada",
                secret,
                file,
                FileChoice.NEWEST,
                Afterwards.LEAVE,
                null);
    }

    private FetchRig rig() {
        return new FetchRig(sources, fetching);
    }
}
