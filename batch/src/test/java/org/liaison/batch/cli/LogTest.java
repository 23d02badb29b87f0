package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.file.CsvFiles;
import org.liaison.batch.job.FullDisk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a process that imports writes to its log at the finest level. */
@BatchTest
class LogTest {

    /** Every cell, and every header that means nothing, holds this word. */
    private static final String MARK = "Sesame";

    private static final String FILE = """
            E-mail,Name,Company,Groups,Hidden,Sesame
            sesame1@sesame.example,Sesame One,Sesame Inc,Sesame Team,Sesame,Sesame
            sesame@@nonsense,Sesame,Sesame,Sesame Team,Sesame,Sesame
            sesame1@sesame.example,Sesame Twin,Sesame,Sesame: other,Sesame,Sesame
            sesame2@corp.example,Sesame,"Sesame
            Inc",Sesame Team,Sesame,Sesame
            sesame3@sesame.example,Sesame\u0000Sesame,%s,Sesame Team,yes,Sesame
            """.formatted(MARK.repeat(300));

    private static final List<String> EVERYTHING = List.of(
            "-Dlogging.level.org.liaison=debug",
            "-Dliaison.log.format=ecs",
            "-Dspring.mail.password=" + MARK,
            "-Dliaison.metrics.token=" + MARK);

    @TempDir
    private Path directory;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void acceptDomain() {
        domains.add(MailDomain.of("corp.example"));
    }

    @Test
    void namesTheRunAndItsSourceInEveryThreadAndNoCell() throws InterruptedException {
        var file = CsvFiles.write(directory, FILE);

        var outcome = LiaisonProgram.runApart(
                EVERYTHING, directory, "import", "--create-groups", "--source", "Partners", file.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.err()).doesNotContainIgnoringCase(MARK);
        assertThat(lines(outcome))
                .filteredOn(
                        line -> line.at("/process/thread/name").stringValue("").startsWith("apply-"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.path("run").stringValue("")).isNotEmpty();
                    assertThat(line.path("source").stringValue("")).isEqualTo("Partners");
                });
    }

    @Test
    void quotesNothingWhenAnImportFails() throws InterruptedException {
        var file = CsvFiles.write(directory, FILE);
        FullDisk.begin(jdbc);
        try {
            var outcome = LiaisonProgram.runApart(EVERYTHING, directory, "import", "--create-groups", file.toString());

            assertThat(outcome.exitCode()).isEqualTo(5);
            assertThat(outcome.err()).contains("provoked").doesNotContainIgnoringCase(MARK);
        } finally {
            FullDisk.end(jdbc);
        }
    }

    @Test
    void isTextForPeopleUnlessSomebodyAsksForMore() throws InterruptedException {
        var file = CsvFiles.write(directory, FILE);

        var outcome = LiaisonProgram.runApart(
                List.of("-Dlogging.level.org.liaison=debug"), directory, "import", "--create-groups", file.toString());

        assertThat(outcome.err()).contains("[run ").doesNotContain("{").doesNotContainIgnoringCase(MARK);
    }

    private List<JsonNode> lines(LiaisonProgram.Outcome outcome) {
        return outcome.err()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .toList();
    }
}
