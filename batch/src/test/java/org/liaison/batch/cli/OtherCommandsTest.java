package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.imports.ImportState;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

@BatchTest
class OtherCommandsTest {

    @TempDir
    private Path directory;

    @Autowired
    private ImportRig imports;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private ObjectMapper json;

    @Test
    void listsRunsAndShowsOne() {
        imports.run("E-mail\nada@example.org\n");
        var last = imports.run("E-mail\nnonsense\ncharles@example.org\n");

        var list = LiaisonProgram.run("runs");
        var one = LiaisonProgram.run("runs", last.id().toString(), "--json");
        var none = LiaisonProgram.run("runs", "999999");

        assertThat(list.exitCode()).isZero();
        assertThat(list.out().lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst())
                        .contains(last.id().toString(), "APPLIED_WITH_ERRORS", "people.csv"));
        assertThat(one.exitCode()).isZero();
        assertThat(json.readTree(one.out()).at("/rows/rejected").intValue()).isEqualTo(1);
        assertThat(none.exitCode()).isEqualTo(4);
        assertThat(none.err()).isEqualToIgnoringNewLines("There is no import run 999999");
    }

    @Test
    void resumesARunAndAppliesItWhenAskedTo() {
        var run = imports.begin("E-mail\nada@example.org\n");

        var planned = LiaisonProgram.run("resume", run.toString());
        var applied = LiaisonProgram.run("resume", "--apply", run.toString());

        assertThat(planned.exitCode()).isZero();
        assertThat(planned.out()).contains(ImportState.PLANNED.name());
        assertThat(applied.exitCode()).isZero();
        assertThat(applied.out()).contains(ImportState.APPLIED.name());
        assertThat(imports.contact("ada@example.org")).isNotNull();
    }

    @Test
    void addsDomainsAndRefusesWhatIsNone() {
        var added = LiaisonProgram.run("domains", "corp.example", "corp.test");
        var wrong = LiaisonProgram.run("domains", "not a domain");

        assertThat(added.out().lines()).containsExactly("corp.example (default)", "corp.test");
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.err()).startsWith("not a domain: ");
        assertThat(domains.list()).hasSize(2);
    }

    @Test
    void exportsToStandardOutputAndToAFile() throws IOException {
        domains.add(MailDomain.of("corp.example"));
        imports.run("E-mail,Name,Groups\nada@example.org,Ada,Team\n", ImportRig.CREATING_GROUPS);
        var file = directory.resolve("contacts.csv");

        var contacts = LiaisonProgram.run("export", "contacts", "-o", file.toString());
        var groups = LiaisonProgram.run("export", "groups");
        var memberships = LiaisonProgram.run("export", "MEMBERSHIPS");
        var nowhere = LiaisonProgram.run(
                "export",
                "contacts",
                "-o",
                directory.resolve("missing/contacts.csv").toString());

        assertThat(contacts.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("ExternalEmailAddress,").contains("ada@example.org,,false,Ada,");
        assertThat(groups.out()).contains("Team,team,team@corp.example,MailUniversalDistributionGroup,,true,false");
        assertThat(memberships.out()).contains("team@corp.example,ada@example.org,Ada,USER,MEMBER");
        assertThat(nowhere.exitCode()).isEqualTo(4);
        assertThat(nowhere.err()).contains("There is no file or folder").doesNotContain("\tat ");
    }
}
