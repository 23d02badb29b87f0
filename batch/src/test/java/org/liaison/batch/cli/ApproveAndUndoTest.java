package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

@BatchTest
class ApproveAndUndoTest {

    private static final ImportOptions REMOVING =
            new ImportOptions(ImportMode.REMOVE_LISTED, null, false, List.of(), null, null, Map.of(), null);

    @Autowired
    private ImportRig imports;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void acceptDomain() {
        domains.add(MailDomain.of("corp.example"));
    }

    @Test
    void appliesAHeldRunThatAPersonApproves() {
        var held = heldRun();

        var shown = LiaisonProgram.run("runs", held.id().toString(), "--json");
        var approved = LiaisonProgram.run("approve", held.id().toString(), "--reason", "They left", "--json");
        var again = LiaisonProgram.run("approve", held.id().toString(), "--reason", "They left");

        assertThat(json.readTree(shown.out()).at("/guards/0/code").stringValue())
                .startsWith("GUARD-");
        assertThat(approved.exitCode()).as(approved.toString()).isZero();
        assertThat(approved.out().lines()).hasSize(1);
        assertThat(json.readTree(approved.out()).get("state").stringValue()).isEqualTo("APPLIED");
        assertThat(imports.groupsOf("ada@example.org")).isEmpty();
        assertThat(again.exitCode()).isEqualTo(4);
        assertThat(again.err()).contains("waits for no approval");
    }

    @Test
    void approvesNothingWithoutAReasonOrARun() {
        var held = heldRun();

        var silent = LiaisonProgram.run("approve", held.id().toString());
        var blank = LiaisonProgram.run("approve", held.id().toString(), "--reason", " ");
        var none = LiaisonProgram.run("approve", "999999", "--reason", "They left");

        assertThat(List.of(silent.exitCode(), blank.exitCode(), none.exitCode()))
                .containsOnly(4);
        assertThat(none.err()).isEqualToIgnoringNewLines("There is no import run 999999");
        assertThat(imports.groupsOf("ada@example.org")).containsExactly("Team");
    }

    @Test
    void takesARunBackOnce() {
        var run = imports.run("E-mail,Groups\nada@example.org,Team\n", ImportRig.CREATING_GROUPS);

        var tried = LiaisonProgram.run("undo", run.id().toString(), "--dry-run", "--json");
        assertThat(imports.groupsOf("ada@example.org")).containsExactly("Team");
        var undone = LiaisonProgram.run("undo", run.id().toString(), "--json");
        var again = LiaisonProgram.run("undo", run.id().toString());

        assertThat(tried.exitCode()).isZero();
        assertThat(json.readTree(tried.out()).at("/plan/changes").intValue()).isEqualTo(3);
        assertThat(undone.exitCode()).as(undone.toString()).isZero();
        var report = json.readTree(undone.out());
        assertThat(report.get("state").stringValue()).isEqualTo("UNDONE");
        assertThat(report.get("undoOf").longValue()).isEqualTo(run.id().value());
        assertThat(report.at("/memberships/removed").intValue()).isEqualTo(1);
        assertThat(again.exitCode()).isEqualTo(4);
        assertThat(again.err()).contains("there is nothing to undo");
        assertThat(LiaisonProgram.run("export", "contacts").out()).doesNotContain("ada@example.org");
    }

    @Test
    void appliesNoPlanButTheOneThatWasApproved() {
        var held = heldRun();
        imports.run(
                "E-mail,Groups\nada@example.org,Team\nbob@example.org,Team\n",
                new ImportOptions(ImportMode.ADD_ONLY, "Partner", false, List.of(), null, null, Map.of(), null));

        var approved = LiaisonProgram.run("approve", held.id().toString(), "--reason", "They left", "--json");

        assertThat(json.readTree(approved.out()).get("state").stringValue()).isEqualTo("PLANNED");
        assertThat(approved.exitCode()).isEqualTo(2);
        assertThat(imports.groupsOf("ada@example.org")).containsExactly("Team");
    }

    private ImportRun heldRun() {
        var file = "E-mail,Groups\nada@example.org,Team\n";
        imports.run(file, ImportRig.CREATING_GROUPS);
        var held = imports.run(file, REMOVING);
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(ExitCode.of(held)).isEqualTo(2);
        return held;
    }
}
