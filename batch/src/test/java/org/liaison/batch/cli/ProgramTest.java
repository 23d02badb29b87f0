package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.batch.file.CsvFiles;
import org.liaison.batch.job.FullDisk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** The program in a process of its own, with its real standard output and error. */
@BatchTest
class ProgramTest {

    @TempDir
    private Path directory;

    @Autowired
    private ImportRig imports;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void printsNothingButJsonAlthoughTheImportFails() throws InterruptedException {
        FullDisk.begin(jdbc);
        try {
            var file = CsvFiles.write(directory, "E-mail,Größe,Company\nada@example.org,1,Sesame\n");

            var outcome = LiaisonProgram.runApart(
                    List.of(), directory, "import", "--json", "--map", "#2=notes", file.toString());

            assertThat(outcome.exitCode()).isEqualTo(5);
            assertThat(outcome.out().lines()).hasSize(1);
            var report = json.readTree(outcome.out());
            assertThat(report.get("state").stringValue()).isEqualTo("FAILED");
            assertThat(report.get("mapping").propertyNames()).contains("Größe");
            assertThat(outcome.err()).contains("provoked").doesNotContain("Sesame", "ada@example.org");
        } finally {
            FullDisk.end(jdbc);
        }
    }

    @Test
    void importsAFileThatIsLargerThanItsMemory() throws InterruptedException {
        var rows = new StringBuilder("E-mail,Notes\n");
        var note = "lorem ipsum ".repeat(10_000);
        for (int i = 0; i < 500; i++) {
            rows.append("person").append(i).append("@example.org,").append(note).append('\n');
        }
        var file = CsvFiles.write(directory, rows.toString());

        var outcome = LiaisonProgram.runApart(List.of("-Xmx80m"), directory, "import", file.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).contains("APPLIED", "500 created");
    }

    @Test
    void writesUtf8WhateverTheLocale() throws InterruptedException {
        imports.run("E-mail,Name\nada@example.org,Jörg 😀\n");

        var outcome = LiaisonProgram.runApart(List.of(), directory, "export", "contacts");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("Jörg 😀");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void saysInOneLineThatTheDatabaseDoesNotAnswer() throws InterruptedException {
        var outcome = LiaisonProgram.runApart(
                List.of("-Dspring.datasource.url=jdbc:postgresql://127.0.0.1:1/liaison"), directory, "runs", "--json");

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("Liaison cannot start: the database cannot be used.")
                .contains("127.0.0.1:1 refused")
                .hasLineCount(1);
    }
}
