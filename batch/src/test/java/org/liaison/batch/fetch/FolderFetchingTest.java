package org.liaison.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.BatchTest;
import org.liaison.database.LiaisonHome;
import org.liaison.imports.ImportRunId;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FolderLocation;
import org.springframework.beans.factory.annotation.Autowired;

@BatchTest
class FolderFetchingTest {

    private static final String TABLE = "Email,Name\nada@partner.example,Ada\n";
    private static final Instant PAST = Instant.parse("2026-01-10T02:00:00Z");

    @TempDir
    private Path folder;

    @Autowired
    private FileSourceManagement sources;

    @Autowired
    private SourceFetching fetching;

    @Autowired
    private LiaisonHome home;

    @Test
    void takesTheNewestFile() throws Exception {
        write("partners-1.csv", TABLE, PAST);
        write("partners-2.csv", TABLE, PAST.plusSeconds(1));
        write("other.txt", TABLE, PAST.plusSeconds(2));

        assertThat(name(fetch(location(null, FileChoice.NEWEST, null)))).isEqualTo("partners-2.csv");
    }

    @Test
    void takesEachFileTheOldestFirst() throws Exception {
        write("partners-1.csv", TABLE, PAST.plusSeconds(1));
        write("partners-2.csv", TABLE, PAST);

        var location = location(null, FileChoice.EACH, folder.resolve("done").toString());
        assertThat(name(fetch(location))).isEqualTo("partners-2.csv");
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws Exception {
        write("partners.csv", "Email,Na", Instant.now().minusSeconds(5));
        assertThat(fetch(location(null, FileChoice.NEWEST, null))).isInstanceOf(Fetched.Incomplete.class);
    }

    /** An older file is not taken because the newer one is not complete. */
    @Test
    void doesNotTakeAnOlderFileMeanwhile() throws Exception {
        write("partners-1.csv", TABLE, PAST);
        write("partners-2.csv", "Email,Na", Instant.now());
        assertThat(fetch(location(null, FileChoice.NEWEST, null))).isInstanceOf(Fetched.Incomplete.class);
    }

    @Test
    void takesAFileWhoseMarkerCameAfterIt() throws Exception {
        var source = new FetchRig(sources, fetching).source(location("*.done", FileChoice.NEWEST, null));
        write("partners.csv", TABLE, PAST);
        assertThat(fetching.fetch(source, LastFetched.NONE)).isInstanceOf(Fetched.Incomplete.class);

        write("partners.csv.done", "", PAST.minusSeconds(60));
        assertThat(fetching.fetch(source, LastFetched.NONE)).isInstanceOf(Fetched.Incomplete.class);

        write("partners.csv.done", "", PAST);
        assertThat(name(fetching.fetch(source, LastFetched.NONE))).isEqualTo("partners.csv");
    }

    @Test
    void takesNoFileThatIsOlderThanTheLast() throws Exception {
        write("partners.csv", TABLE, PAST);
        var source = new FetchRig(sources, fetching).source(location(null, FileChoice.NEWEST, null));

        assertThat(fetching.fetch(source, new LastFetched(PAST, null, false))).isEqualTo(new Fetched.Unchanged());
        assertThat(fetching.fetch(source, new LastFetched(PAST.plusSeconds(1), null, true)))
                .isEqualTo(new Fetched.Unchanged());
        assertThat(name(fetching.fetch(source, new LastFetched(PAST, null, true))))
                .isEqualTo("partners.csv");
    }

    @Test
    void findsNothingInAnEmptyFolderAndFollowsNoLink() throws Exception {
        var outside = Files.createTempFile("outside", ".csv");
        Files.createSymbolicLink(folder.resolve("partners-link.csv"), outside);
        assertThat(fetch(location(null, FileChoice.NEWEST, null))).isInstanceOf(Fetched.Nothing.class);
        Files.delete(outside);
    }

    @Test
    void tellsThatTheFolderIsMissing() {
        var location = new FolderLocation(folder.resolve("gone").toString(), "*", null, FileChoice.NEWEST, 30, null);
        assertThat(problem(location)).isEqualTo(FetchProblem.FOLDER_UNREADABLE);
    }

    @Test
    void takesNothingFromItsOwnDirectory() {
        var location = new FolderLocation(home.secrets().toString(), "*", null, FileChoice.NEWEST, 30, null);
        assertThat(problem(location)).isEqualTo(FetchProblem.FOLDER_UNREADABLE);
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        write("partners.csv", "", PAST);
        assertThat(problem(location(null, FileChoice.NEWEST, null))).isEqualTo(FetchProblem.EMPTY);
    }

    @Test
    void refusesAWebPage() throws Exception {
        write("partners.csv", "<html><body>Sorry</body></html>", PAST);
        assertThat(problem(location(null, FileChoice.NEWEST, null))).isEqualTo(FetchProblem.NOT_A_TABLE);
    }

    @Test
    void beginsNothingWhereTheArchiveCannotBeWritten() throws Exception {
        write("partners.csv", TABLE, PAST);
        var occupied = Files.writeString(folder.resolve("occupied"), "");
        assertThat(problem(location(null, FileChoice.NEWEST, occupied.toString())))
                .isEqualTo(FetchProblem.NOT_ARCHIVED);
    }

    @Test
    void movesAFileUnderTheNumberOfItsRunAndOnlyOnce() throws Exception {
        var archive = folder.resolve("done");
        var file = write("partners.csv", TABLE, PAST);

        FolderArchive.move(file, archive, new ImportRunId(7), "0".repeat(64));
        assertThat(file).as("somebody has replaced it since").exists();

        var taken = sha256(file);
        FolderArchive.move(file, archive, new ImportRunId(7), taken);
        FolderArchive.move(file, archive, new ImportRunId(7), taken);
        assertThat(file).doesNotExist();
        assertThat(archive.resolve("run-7-partners.csv")).hasContent(TABLE);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private Path write(String name, String content, Instant modified) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private Fetched fetch(FolderLocation location) throws FetchException {
        return new FetchRig(sources, fetching).fetch(location);
    }

    private FetchProblem problem(FolderLocation location) {
        return new FetchRig(sources, fetching).failure(location).problem();
    }

    private static String name(Fetched fetched) {
        return ((Fetched.File) fetched).name();
    }

    private FolderLocation location(@Nullable String marker, FileChoice choice, @Nullable String archive) {
        return new FolderLocation(folder.toString(), "partners*", marker, choice, 30, archive);
    }
}
