package org.liaison.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.source.WebLocation.Authentication;

class SourceLocationTest {

    private static final String HOST_KEY = "SHA256:" + "A".repeat(43);

    @Test
    void namesTheFieldThatIsWrongOfAFolder() {
        refused(SourceField.FOLDER, () -> folder("incoming", "*.csv", null, FileChoice.NEWEST, null));
        refused(SourceField.PATTERN, () -> folder("/srv", "", null, FileChoice.NEWEST, null));
        refused(SourceField.PATTERN, () -> folder("/srv", "../*.csv", null, FileChoice.NEWEST, null));
        refused(SourceField.PATTERN, () -> folder("/srv", "[a", null, FileChoice.NEWEST, null));
        refused(SourceField.MARKER, () -> folder("/srv", "*.csv", "*", FileChoice.NEWEST, null));
        refused(SourceField.ARCHIVE, () -> folder("/srv", "*.csv", null, FileChoice.EACH, null));
        refused(SourceField.ARCHIVE, () -> folder("/srv", "*.csv", null, FileChoice.NEWEST, "/srv/./"));
        refused(
                SourceField.STABLE_SECONDS,
                () -> new FolderLocation("/srv", "*.csv", null, FileChoice.NEWEST, -1, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/a.csv", "https://ada:secret@example.org/a.csv", "file:///etc/passwd", "x"})
    void takesAddressesOfTheWebOnlyWithTlsAndWithoutAPassword(String url) {
        refused(SourceField.URL, () -> web(url, Authentication.NONE, null, null));
    }

    @Test
    void asksForWhatTheServerWillAskFor() {
        refused(SourceField.USER, () -> web("https://example.org", Authentication.BASIC, null, SecretReference.STORED));
        refused(SourceField.SECRET, () -> web("https://example.org", Authentication.BASIC, "ada", null));
        refused(SourceField.SECRET, () -> web("https://example.org", Authentication.BEARER, null, null));
        refused(SourceField.CERTIFICATE, () -> web("https://example.org", Authentication.CERTIFICATE, null, null));
    }

    @Test
    void doesNotTellWhatAnAddressOfTheWebAsksFor() {
        assertThat(web("https://example.org/a.csv?token=x", Authentication.NONE, null, null)
                        .describe())
                .isEqualTo("https://example.org/a.csv?…");
    }

    @Test
    void namesTheFieldThatIsWrongOfAServer() {
        refused(SourceField.HOST, () -> sftp("a host", 22, HOST_KEY, SecretReference.STORED));
        refused(SourceField.PORT, () -> sftp("files.example", 0, HOST_KEY, SecretReference.STORED));
        refused(SourceField.HOST_KEY, () -> sftp("files.example", 22, "MD5:aa", SecretReference.STORED));
        refused(SourceField.SECRET, () -> sftp("files.example", 22, HOST_KEY, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env:SPRING_DATASOURCE_PASSWORD",
                "env:PATH",
                "file:../secret.key",
                "file:/etc/shadow",
                "file:",
                "x"
            })
    void refersToNothingThatIsNotASecretForSources(String reference) {
        refused(SourceField.SECRET, () -> SecretReference.of(reference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env:LIAISON_SECRET_PARTNERS", "file:partners.txt", "stored"})
    void writesAReferenceAsItReadsIt(String reference) {
        assertThat(SecretReference.of(reference)).hasToString(reference);
    }

    @Test
    void putsAFileOfAServerAwayWhereItIsNotTakenInAgain() {
        refused(SourceField.AFTERWARDS, () -> putAway(FileChoice.EACH, Afterwards.LEAVE, null));
        refused(SourceField.ARCHIVE, () -> putAway(FileChoice.EACH, Afterwards.MOVE, " "));
        refused(SourceField.ARCHIVE, () -> putAway(FileChoice.NEWEST, Afterwards.MOVE, "out/"));

        assertThat(putAway(FileChoice.EACH, Afterwards.MOVE, "out/done/").archive())
                .isEqualTo("out/done");
        assertThat(putAway(FileChoice.EACH, Afterwards.DELETE, "out/done").archive())
                .isNull();
    }

    private static SftpLocation putAway(FileChoice choice, Afterwards afterwards, @Nullable String archive) {
        return new SftpLocation(
                "files.example.com",
                22,
                "out/people.csv",
                "SHA256:" + "A".repeat(43),
                "ada",
                SecretReference.STORED,
                null,
                choice,
                afterwards,
                archive);
    }

    private static FolderLocation folder(
            String folder, String pattern, @Nullable String marker, FileChoice choice, @Nullable String archive) {
        return new FolderLocation(folder, pattern, marker, choice, 0, archive);
    }

    private static WebLocation web(
            String url, Authentication authentication, @Nullable String user, @Nullable SecretReference secret) {
        return new WebLocation(url, authentication, user, secret, null, null);
    }

    private static SftpLocation sftp(String host, int port, String hostKey, @Nullable SecretReference secret) {
        return new SftpLocation(
                host, port, "out/people.csv", hostKey, "ada", secret, null, FileChoice.NEWEST, Afterwards.LEAVE, null);
    }

    private static void refused(SourceField field, ThrowingCallable creation) {
        assertThatThrownBy(creation)
                .asInstanceOf(type(InvalidSourceException.class))
                .extracting(InvalidSourceException::field)
                .isEqualTo(field);
    }
}
