package org.liaison.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.fetch.TestSftpServer;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.source.Afterwards;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSource;
import org.liaison.source.SourceAttemptSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What becomes of files on a real SFTP server. */
@NightTest
@TestPropertySource(
        properties = {
            "liaison.sources.allowed-private-hosts=localhost",
            "LIAISON_SECRET_PARTNERS=" + TestSftpServer.PASSWORD
        })
class SftpNightTest {

    private static final Instant NOON = Instant.parse("2026-02-10T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-02-11T01:30:00Z");

    @TempDir
    private Path served;

    @Autowired
    private NightRig night;

    @Autowired
    private SourceAttemptSearch search;

    @Autowired
    private ImportRunSearch runs;

    private @Nullable TestSftpServer server;
    private Path out = Path.of("");

    @BeforeEach
    void start() throws Exception {
        night.clock.set(NOON);
        out = Files.createDirectory(served.resolve("out"));
        server = TestSftpServer.start(served);
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aFileStaysUnlessTheSourceSaysOtherwise() {
        var source = source("out/*.csv", FileChoice.NEWEST, Afterwards.LEAVE, null);
        var file = night.write(out, "partners.csv", 1, 20);

        night.work(NIGHT);
        assertThat(file).exists();
        assertThat(night.members()).isEqualTo(20);
        night.work(NIGHT.plus(Duration.ofDays(1)));

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.UNCHANGED);
    }

    @Test
    void aFileIsMovedUnderItsRunToAFolderThatIsMade() {
        var source = source("out/*.csv", FileChoice.NEWEST, Afterwards.MOVE, "out/done");
        var file = night.write(out, "partners.csv", 1, 20);

        night.work(NIGHT);
        var run = night.lastRun(source.id());

        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        assertThat(file).doesNotExist();
        assertThat(out.resolve("done/run-%s-partners.csv".formatted(run.id()))).exists();
        night.work(NIGHT.plus(Duration.ofDays(1)));
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.NOTHING_THERE);
    }

    @Test
    void oneFileWithAFixedNameIsDeletedAndNotMissedTheNextNight() {
        var source = source("out/partners.csv", FileChoice.NEWEST, Afterwards.DELETE, null);
        var file = night.write(out, "partners.csv", 1, 20);

        night.work(NIGHT);
        assertThat(file).doesNotExist();
        night.work(NIGHT.plus(Duration.ofDays(1)));

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.NOTHING_THERE);
        assertThat(night.members()).isEqualTo(20);
    }

    @Test
    void eachFileIsTakenInTheOldestFirst() {
        var source = source("out/*.csv", FileChoice.EACH, Afterwards.DELETE, null);
        night.write(out, "b.csv", 1, 20);
        night.clock.advance(Duration.ofMinutes(10));
        night.write(out, "a.csv", 21, 20);

        night.work(NIGHT);

        assertThat(search.runs(night.last(source.id()).id()))
                .extracting(run -> runs.byId(run).orElseThrow().file().name())
                .containsExactly("b.csv", "a.csv");
        assertThat(night.members()).isEqualTo(40);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aDryRunLeavesTheFileWhereItIs() {
        var source = source("out/*.csv", FileChoice.NEWEST, Afterwards.DELETE, null);
        var file = night.write(out, "partners.csv", 1, 20);

        night.dryRun(source);

        assertThat(night.lastRun(source.id()).state()).isEqualTo(ImportState.PLANNED);
        assertThat(file).exists();
    }

    /** What nobody can put away is taken in, and told. */
    @Test
    void aFileThatCannotBeMovedIsTold() throws IOException {
        var source = source("out/*.csv", FileChoice.NEWEST, Afterwards.MOVE, "out/done");
        var first = night.write(out, "partners.csv", 1, 20);
        night.work(NIGHT);
        var next = Long.parseLong(night.lastRun(source.id()).id().toString()) + 1;
        Files.createDirectory(out.resolve("done/run-%d-partners.csv".formatted(next)));

        night.clock.advance(Duration.ofHours(10));
        night.write(out, "partners.csv", 1, 21);
        night.work(NIGHT.plus(Duration.ofDays(1)));

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.IMPORTED);
        assertThat(night.last(source.id()).code()).isEqualTo("FETCH-117");
        assertThat(night.members()).isEqualTo(21);
        assertThat(first).exists();
    }

    private FileSource source(String path, FileChoice choice, Afterwards afterwards, @Nullable String archive) {
        return night.create(
                Objects.requireNonNull(server).location(path, choice, afterwards, archive),
                ImportMode.ADD_AND_UPDATE,
                NightRig.nightly());
    }
}
