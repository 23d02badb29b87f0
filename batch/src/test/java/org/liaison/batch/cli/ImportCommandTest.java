package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.batch.file.CsvFiles;
import org.liaison.contact.ContactField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@BatchTest
class ImportCommandTest {

    @TempDir
    private Path directory;

    @Autowired
    private ImportRig imports;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void printsOneJsonObjectForEachFileWithEveryNameOfTheContract() {
        var good = CsvFiles.write(directory, "E-mail,Name\nada@example.org,Ada\n");
        var bad = CsvFiles.write(directory, "E-mail,Name\nnonsense,Nobody\ncharles@example.org,Charles\n");
        var unusable = CsvFiles.write(directory, "");

        var outcome = LiaisonProgram.run("import", "--json", good.toString(), bad.toString(), unusable.toString());

        assertThat(outcome.exitCode()).isEqualTo(3);
        var reports = outcome.out().lines().map(json::readTree).toList();
        assertThat(reports).hasSize(3);
        var report = reports.get(1);
        assertThat(report.propertyNames())
                .contains(
                        "run",
                        "state",
                        "mode",
                        "file",
                        "mapping",
                        "rows",
                        "memberships",
                        "problems",
                        "guards",
                        "plan",
                        "millis");
        assertThat(report.get("run").isIntegralNumber()).isTrue();
        assertThat(report.get("state").stringValue()).isEqualTo("APPLIED_WITH_ERRORS");
        assertThat(report.get("mode").stringValue()).isEqualTo("ADD_AND_FILL");
        assertThat(report.get("file").propertyNames())
                .contains("name", "sha256", "bytes", "charset", "delimiter", "headerRecord");
        assertThat(report.at("/file/sha256").stringValue()).hasSize(64);
        assertThat(report.at("/file/bytes").longValue()).isEqualTo(bad.toFile().length());
        assertThat(report.at("/file/headerRecord").intValue()).isEqualTo(1);
        assertThat(report.at("/mapping/E-mail").stringValue()).isEqualTo("externalAddress");
        assertThat(report.get("rows").propertyNames())
                .contains(
                        "read",
                        "created",
                        "updated",
                        "unchanged",
                        "membershipOnly",
                        "duplicate",
                        "suppressed",
                        "review",
                        "rejected");
        assertThat(report.get("rows").values()).allMatch(JsonNode::isIntegralNumber);
        assertThat(report.get("memberships").propertyNames()).contains("added", "removed", "unchanged");
        var problem = report.get("problems").get(0);
        assertThat(problem.propertyNames()).contains("line", "record", "column", "code", "severity", "message");
        assertThat(problem.get("line").intValue()).isEqualTo(2);
        assertThat(problem.get("severity").stringValue()).isEqualTo("error");
        assertThat(report.get("guards").isArray()).isTrue();
        assertThat(report.at("/plan/hash").stringValue()).hasSize(64);
        assertThat(report.at("/plan/changes").longValue()).isEqualTo(1);
        assertThat(report.get("millis").propertyNames()).contains("stage", "plan", "apply");
        assertThat(reports.get(2).get("state").stringValue()).isEqualTo("UNUSABLE");
        assertThat(reports.get(2).get("file").propertyNames()).contains("charset", "delimiter", "headerRecord");
        assertThat(reports.get(2).at("/problems/0/code").stringValue()).isEqualTo("FILE-101");
    }

    @Test
    void saysThatTheFileCameBefore() {
        var file = CsvFiles.write(directory, "E-mail\nada@example.org\n");
        LiaisonProgram.run("import", file.toString());
        var first = LiaisonProgram.run("import", "--json", file.toString());

        var told = LiaisonProgram.run("import", file.toString());

        var run = json.readTree(first.out()).get("repeats").intValue();
        assertThat(told.out())
                .contains("The file of run %d again; nothing has changed since".formatted(run), "1 unchanged");
    }

    @Test
    void saysWhichGroupsTakeNobodyAndHowManyRowsNameThem() {
        var file = CsvFiles.write(
                directory, "E-mail,Groups\nada@example.org,Nowhere\nbob@example.org,Nowhere|Elsewhere\n");

        var told = LiaisonProgram.run("import", "--dry-run", file.toString());
        var report = json.readTree(LiaisonProgram.run("import", "--dry-run", "--json", file.toString())
                .out());

        assertThat(told.out())
                .contains(
                        "Nowhere, in 2 rows: There is no such group; nobody was added to it (GROUP-601)",
                        "Elsewhere, in 1 rows: ");
        assertThat(report.at("/refusedGroups/0/name").stringValue()).isEqualTo("Nowhere");
        assertThat(report.at("/refusedGroups/0/code").stringValue()).isEqualTo("GROUP-601");
        assertThat(report.at("/refusedGroups/0/rows").intValue()).isEqualTo(2);
        assertThat(report.at("/refusedGroups").size()).isEqualTo(2);
    }

    @Test
    void changesNothingInADryRun() {
        var file = CsvFiles.write(directory, "E-mail\nada@example.org\n");

        var outcome = LiaisonProgram.run("import", "--dry-run", file.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("PLANNED", "1 created");
        assertThat(count("recipient")).isZero();
        assertThat(count("audit_entry")).isZero();
        assertThat(count("import_run")).isEqualTo(1);
    }

    @Test
    void writesTheRejectedRowsSoThatTheyCanBeCorrectedAndImported() throws IOException {
        var file = CsvFiles.write(directory, """
                Name;E-Mail-Adresse;Firma
                Ada;ada@example.org;Engines
                "Jörg; ""der Große\""";joerg at example.org;"Zeile 1
                Zeile 2"
                """);

        var first = LiaisonProgram.run(
                "import", "--report", directory.resolve("report").toString(), file.toString());

        assertThat(first.exitCode()).isEqualTo(1);
        var errors = directory.resolve("report").resolve("errors.csv");
        assertThat(errors).content().contains("_line;_state;_code;_message", ";3;REJECTED;ADDR-401;");

        Files.writeString(errors, Files.readString(errors).replace("joerg at ", "joerg@"));
        var second = LiaisonProgram.run("import", errors.toString());

        assertThat(second.exitCode()).as(second.out()).isZero();
        assertThat(imports.contact("joerg@example.org").displayName()).isEqualTo("Jörg; \"der Große\"");
        assertThat(imports.contact("joerg@example.org").get(ContactField.COMPANY))
                .isEqualTo("Zeile 1\nZeile 2");
    }

    @Test
    void takesTheWordOfWhoeverTypesOverWhatTheFileLooksLike() {
        domains.add(MailDomain.of("corp.example"));
        var file = CsvFiles.write(
                directory, "Kontakt|Wer\nada@example.org|Müller, A; B\n", Charset.forName("ISO-8859-15"));

        var outcome = LiaisonProgram.run(
                "import",
                "--encoding",
                "ISO-8859-15",
                "--delimiter",
                "|",
                "--map",
                "Kontakt=externalAddress",
                "--map",
                "Wer=company",
                "--group",
                "partners@corp.example",
                "--create-groups",
                "--source",
                "Nightly",
                "--mode",
                "add_only",
                "--json",
                file.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        var report = json.readTree(outcome.out());
        assertThat(report.at("/file/charset").stringValue()).isEqualTo("ISO-8859-15");
        assertThat(report.at("/file/delimiter").stringValue()).isEqualTo("|");
        assertThat(report.at("/mode").stringValue()).isEqualTo("ADD_ONLY");
        assertThat(imports.contact("ada@example.org").get(ContactField.COMPANY)).isEqualTo("Müller, A; B");
        assertThat(imports.groupsOf("ada@example.org")).containsExactly("partners");
        assertThat(jdbc.sql("select source.name from membership join source on source.id = source_id")
                        .query(String.class)
                        .single())
                .isEqualTo("Nightly");
    }

    @ParameterizedTest
    @CsvSource({"ADD_AND_UPDATE, , 1 updated", "ADD_AND_FILL, Engines, 1 unchanged"})
    void emptiesTheFieldsOfATokenWhereTheModeOverwrites(String mode, @Nullable String company, String told) {
        imports.run("E-mail,Name,Company\nada@example.org,Ada,Engines\n");
        var file = CsvFiles.write(directory, "E-mail,Name,Company\nada@example.org,Ada,(none)\n");

        var outcome = LiaisonProgram.run("import", "--mode", mode, "--clear-token", "(none)", file.toString());

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).contains(told);
        assertThat(imports.contact("ada@example.org").get(ContactField.COMPANY)).isEqualTo(company);
        assertThat(imports.contact("ada@example.org").displayName()).isEqualTo("Ada");
    }

    @Test
    void blamesTheOptionsAndNotTheFileForAColumnThatDoesNotExist() {
        var file = CsvFiles.write(directory, "E-mail\nada@example.org\n");

        var outcome = LiaisonProgram.run("import", "--map", "Mail 2=proxyAddress", file.toString());

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out()).contains("The file has no column \"Mail 2\"", "MAP-301");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
