package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.BatchTest;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FolderLocation;
import org.liaison.source.ImportSchedule;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

@BatchTest
class SourceCommandsTest {

    @TempDir
    private Path folder;

    @Autowired
    private FileSourceManagement sources;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void setUp() {
        sources.create(
                "Partners",
                new FileSourceDetails(
                        new FolderLocation(folder.toString(), "*.csv", null, FileChoice.NEWEST, 0, null),
                        new ImportOptions(
                                ImportMode.ADD_AND_UPDATE, null, false, List.of(), null, null, Map.of(), null),
                        ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.of("UTC")),
                        null,
                        "en"),
                Instant.now());
    }

    @Test
    void importsTheFileOfASourceAsTheSourceSays() throws IOException {
        write("Email,Name\nada@partner.example,Ada\n");

        var first = LiaisonProgram.run("import", "--source", "partners", "--json");
        var again = LiaisonProgram.run("import", "--source", "partners", "--json");

        assertThat(first.exitCode()).isZero();
        var run = json.readTree(first.out());
        assertThat(run.at("/state").stringValue()).isEqualTo("APPLIED");
        assertThat(run.at("/mode").stringValue()).isEqualTo("ADD_AND_UPDATE");
        assertThat(again.exitCode()).isZero();
        assertThat(json.readTree(again.out()).at("/outcome").stringValue()).isEqualTo("UNCHANGED");
    }

    @Test
    void showsOnlyWhatWouldChange() throws IOException {
        write("Email,Name\nada@partner.example,Ada\n");

        var outcome = LiaisonProgram.run("import", "--source", "Partners", "--dry-run", "--json");

        assertThat(json.readTree(outcome.out()).at("/state").stringValue()).isEqualTo("PLANNED");
    }

    @Test
    void tellsWhyThereIsNothingToImport() throws IOException {
        var nothing = LiaisonProgram.run("import", "--source", "Partners");
        write("<html><body>Sorry</body></html>");
        var page = LiaisonProgram.run("import", "--source", "Partners");

        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.out()).contains("There is no file");
        assertThat(page.exitCode()).isEqualTo(3);
        assertThat(page.out()).contains("an HTML page, not a table of contacts (FETCH-106)");
    }

    @Test
    void refusesOptionsThatTheSourceDecides() {
        var mode = LiaisonProgram.run("import", "--source", "Partners", "--mode", "FULL_SYNC");
        var unknown = LiaisonProgram.run("import", "--source", "Nobody");
        var neither = LiaisonProgram.run("import");

        assertThat(List.of(mode.exitCode(), unknown.exitCode(), neither.exitCode()))
                .containsOnly(4);
        assertThat(mode.err()).contains("--mode goes with a FILE");
        assertThat(unknown.err()).contains("Nobody");
        assertThat(neither.err()).contains("--source");
    }

    @Test
    void listsSourcesAndWhatCameOfThem() throws IOException {
        LiaisonProgram.run("import", "--source", "Partners");

        var list = LiaisonProgram.run("sources");
        var machine = LiaisonProgram.run("sources", "--json");
        var one = LiaisonProgram.run("sources", "Partners", "--json");

        assertThat(list.out()).contains("Partners", "NOTHING_THERE", "02:00");
        assertThat(json.readTree(machine.out()).at("/last/outcome").stringValue())
                .isEqualTo("NOTHING_THERE");
        assertThat(json.readTree(one.out()).at("/message").stringValue()).contains("There is no file");
        assertThat(LiaisonProgram.run("sources", "Nobody").exitCode()).isEqualTo(4);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("partners.csv"), text);
    }
}
