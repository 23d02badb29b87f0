package org.liaison.batch.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.contact.ContactField;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.RowCorrections;
import org.springframework.beans.factory.annotation.Autowired;

@BatchTest
class ChangesFileTest {

    @Autowired
    private ChangesFile changes;

    @Autowired
    private CorrectedRowsFile corrected;

    @Autowired
    private RowCorrections corrections;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private ImportRig imports;

    @Test
    void listsEveryChangeWithWhatBecameOfIt() throws IOException {
        domains.add(MailDomain.of("corp.example"));
        var run = imports.run("E-mail,Groups\nada@example.org,Team\n", ImportRig.CREATING_GROUPS);

        assertThat(file(run)).isEqualTo("""
                \uFEFFgroup,email,action,result,message
                team@corp.example,,GROUP_CREATED,APPLIED,
                ,ada@example.org,CONTACT_CREATED,APPLIED,
                team@corp.example,ada@example.org,MEMBER_ADDED,APPLIED,
                """.replace("\n", "\r\n"));
    }

    @Test
    void holdsNothingThatASpreadsheetTakesForAFormula() throws IOException {
        var planned = launcher.prepare(imports.begin("E-mail\n=cmd@example.org\n"));

        assertThat(file(planned)).contains("'=cmd@example.org,CONTACT_CREATED,PLANNED");
    }

    @Test
    void takesCorrectedRowsInByThemselvesAsTheFirstRunWas() throws IOException {
        var run = imports.run(
                "Who;Firm\nada@example.org;Engines\nbob at example.org;Looms\ncy@@example.org;Mills\n",
                options(ImportMode.ADD_AND_UPDATE));
        corrections.save(run.id(), 3, List.of("bob@example.org", "Looms; Ltd"));

        var begun = launcher.prepare(corrected.begin(run));
        var applied = launcher.apply(begun.id());

        assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
        assertThat(applied.rowsRead()).isOne();
        assertThat(applied.options().mode()).isEqualTo(ImportMode.ADD_AND_UPDATE);
        assertThat(imports.contact("bob@example.org").get(ContactField.COMPANY)).isEqualTo("Looms; Ltd");
        assertThat(search.byId(run.id())).contains(run);
    }

    @Test
    void correctedRowsOfAFullSynchronisationEndNobodysMembership() throws IOException {
        var run = imports.run("Who;Firm\nada@example.org;x\nbob at example.org;y\n", options(ImportMode.FULL_SYNC));
        corrections.save(run.id(), 3, List.of("bob@example.org", "y"));

        assertThat(search.byId(corrected.begin(run)).orElseThrow().options().mode())
                .isEqualTo(ImportMode.ADD_AND_UPDATE);
    }

    private static ImportOptions options(ImportMode mode) {
        return new ImportOptions(
                mode,
                "Corrected",
                false,
                List.of(),
                null,
                null,
                Map.of("Who", "externalAddress", "Firm", "company"),
                null);
    }

    private String file(ImportRun run) throws IOException {
        var file = new ByteArrayOutputStream();
        changes.write(run, file);
        return file.toString(StandardCharsets.UTF_8);
    }
}
