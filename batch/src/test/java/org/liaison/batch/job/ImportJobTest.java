package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.WrongStateException;
import org.liaison.sql.AdvisoryLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatchTest
class ImportJobTest {

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private AdvisoryLock locks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void importsTheGoodRowsAndReportsTheBadOnes() {
        var run = imports.run("""
                E-mail,Name,Company
                ada@example.org,Ada Lovelace,Engines
                not an address,Nobody,
                ,Nobody either,
                charles@example.org,Charles Babbage,Engines
                """);

        assertThat(run.state()).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
        assertThat(run.counts().rows().read()).isEqualTo(4);
        assertThat(run.counts().rows().created()).isEqualTo(2);
        assertThat(run.counts().rows().rejected()).isEqualTo(2);
        assertThat(search.problems(run.id(), 0, 10))
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                .containsExactly("3 E-mail ADDR-401", "4 null ADDR-400");
        assertThat(imports.contact("charles@example.org").displayName()).isEqualTo("Charles Babbage");
    }

    @Test
    void changesNothingTheSecondTime() {
        var file = "E-mail,Name,Groups\nada@example.org,Ada,Team;Board\n";
        domains.add(MailDomain.of("corp.example"));
        imports.run(file, ImportRig.CREATING_GROUPS);

        var again = imports.run(ImportRig.rewritten(file), ImportRig.CREATING_GROUPS);

        assertThat(again.state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(again.counts().rows().unchanged()).isEqualTo(1);
        assertThat(again.counts().memberships().unchanged()).isEqualTo(2);
    }

    @Test
    void keepsWhatSomebodyCorrectedBetweenTwoImports() {
        var file = "E-mail,Name,Company\nada@example.org,Ada,Engines\n";
        imports.run(file);
        var ada = imports.mailContact("ada@example.org");
        contacts.correct(
                ada.id(),
                ada.version(),
                new ContactDetails(
                        ada.details().externalAddress(),
                        List.of(),
                        Map.of(ContactField.DISPLAY_NAME, "Countess", ContactField.COMPANY, "By hand"),
                        false));

        var again = imports.run(file);

        assertThat(again.state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(imports.contact("ada@example.org").displayName()).isEqualTo("Countess");
        assertThat(imports.contact("ada@example.org").get(ContactField.COMPANY)).isEqualTo("By hand");
    }

    @Test
    void createsTheGroupsOfAGroupsColumnWhenAskedTo() {
        domains.add(MailDomain.of("corp.example"));
        var file = "E-mail,Groups\nada@example.org,Team;Board\ncharles@example.org,Team\n";

        var without = imports.run(file);
        var with = imports.run(file, ImportRig.CREATING_GROUPS);

        assertThat(imports.problemCodes(without)).containsExactly("GROUP-601");
        assertThat(imports.groupsOf("charles@example.org")).containsExactly("Team");
        assertThat(with.counts().memberships().added()).isEqualTo(3);
        assertThat(imports.groupsOf("ada@example.org")).containsExactly("Board", "Team");
    }

    @Test
    void takesAFileWithOneRowForEachMembership() {
        var run = imports.run("""
                Group Email [Required],Member Email,Member Name,Member Type,Member Role
                team@corp.example,ada@example.org,Ada,USER,MEMBER
                board@corp.example,ada@example.org,Ada,USER,MEMBER
                team@corp.example,charles@example.org,Charles,USER,MEMBER
                """, ImportRig.CREATING_GROUPS);

        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        assertThat(run.counts().rows().created()).isEqualTo(2);
        assertThat(run.counts().rows().duplicate()).isEqualTo(1);
        assertThat(run.counts().memberships().added()).isEqualTo(3);
        assertThat(imports.groupsOf("ada@example.org")).containsExactly("board", "team");
    }

    @Test
    void takesAFileWithoutAHeader() {
        var run = imports.run("ada@example.org,Ada Lovelace\ncharles@example.org,Charles Babbage\n");

        assertThat(run.layout()).satisfies(layout -> {
            assertThat(layout.headerRecord()).isZero();
            assertThat(layout.mapping()).containsEntry("#1", "externalAddress").containsEntry("#2", "displayName");
        });
        assertThat(run.counts().rows().created()).isEqualTo(2);
        assertThat(imports.contact("ada@example.org").displayName()).isEqualTo("Ada Lovelace");
    }

    @Test
    void recognisesSemicolonsAndWindows1252() {
        var file = "E-Mail-Adresse;Nachname;Firma\njoerg@example.org;Müßig;Größe & Söhne\n";

        var run = imports.run(file.getBytes(Charset.forName("windows-1252")), ImportOptions.defaults());

        assertThat(run.layout()).satisfies(layout -> {
            assertThat(layout.charset()).isEqualTo("windows-1252");
            assertThat(layout.delimiter()).isEqualTo(";");
        });
        assertThat(imports.contact("joerg@example.org").get(ContactField.COMPANY))
                .isEqualTo("Größe & Söhne");
    }

    @Test
    void makesProxyAddressesOfTheOtherAddressesInACell() {
        imports.run("E-mail,Name\nada@example.org; lovelace@example.org; a.king@example.net,Ada\n");

        assertThat(imports.contact("ada@example.org").proxyAddresses())
                .extracting(Object::toString)
                .containsExactly("lovelace@example.org", "a.king@example.net");
    }

    @Test
    void keepsToTheNumberOfAddressesThatAContactMayHave() {
        var addresses = IntStream.range(0, 450)
                .mapToObj("ada%03d@example.org"::formatted)
                .collect(Collectors.joining(";"));

        var run = imports.run("E-mail,Name\n" + addresses + ",Ada\n");

        assertThat(imports.problemCodes(run)).containsExactly("ADDR-405");
        assertThat(imports.contact("ada000@example.org").addresses()).hasSize(ContactDetails.MAX_ADDRESSES);
    }

    @Test
    void rejectsARowWhoseQuoteIsNotClosedAndTakesTheOthers() {
        var run = imports.run("""
                E-mail,Name
                ada@example.org,Ada
                bad@example.org,"Bad
                charles@example.org,Charles
                """);

        assertThat(run.counts().rows().created()).isEqualTo(2);
        assertThat(imports.problemCodes(run)).containsExactly("ROW-203");
    }

    @Test
    void doesNotLetOneRowHurtAnother() {
        var letters = IntStream.range(0, 30_000)
                .mapToObj(i -> Character.toString(0x4E00 + (int) (i * 7919L % 20_000)))
                .collect(Collectors.joining());
        var file = "E-mail,Name,Company,Notes,Groups\n"
                + "long@example.org,%s,%s,%s,%s\n".formatted(letters, letters.substring(0, 1_000), letters, letters)
                + "ada@example.org,Ada,Engines,,\n";

        var run = imports.run(file);

        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        assertThat(run.counts().rows().created()).isEqualTo(2);
        assertThat(imports.problemCodes(run)).containsExactly("ROW-205", "ROW-205", "ROW-205", "ROW-206");
    }

    @ParameterizedTest
    @CsvSource({"'', FILE-101", "%PDF-1.7 some bytes, FILE-102", "'Name,City\nAda,London\n', FILE-103"})
    void storesNothingOfAnUnusableFileButTheRun(String file, String code) {
        var run = imports.run(file);

        assertThat(run.state()).isEqualTo(ImportState.UNUSABLE);
        assertThat(run.errorCode()).isEqualTo(code);
        assertThat(run.errorMessage()).isNotBlank();
        assertNothingIsStored();
    }

    @Test
    void storesNothingOfAFileWithAGiganticCell() {
        var file = "E-mail,Notes\nada@example.org,fine\nbad@example.org,\"" + "x\n".repeat(20_000_000);

        var run = imports.run(file.getBytes(StandardCharsets.US_ASCII), ImportOptions.defaults());

        assertThat(run.state()).isEqualTo(ImportState.UNUSABLE);
        assertThat(run.errorCode()).isEqualTo("FILE-104");
        assertNothingIsStored();
    }

    @Test
    void storesNothingWhereAGroupToJoinDoesNotExist() {
        var options =
                new ImportOptions(ImportMode.ADD_AND_FILL, null, false, List.of("nowhere"), null, null, Map.of(), null);

        var run = imports.run("E-mail\nada@example.org\n", options);

        assertThat(run.state()).isEqualTo(ImportState.UNUSABLE);
        assertThat(run.errorCode()).isEqualTo("GROUP-601");
        assertNothingIsStored();
    }

    @ParameterizedTest
    @CsvSource({"'\"', MAP-303", "'', MAP-303"})
    void refusesADelimiterThatCannotBeOne(String delimiter, String code) {
        var options =
                new ImportOptions(ImportMode.ADD_AND_FILL, null, false, List.of(), null, delimiter, Map.of(), null);

        var run = imports.run("E-mail\nada@example.org\n", options);

        assertThat(run.state()).isEqualTo(ImportState.UNUSABLE);
        assertThat(run.errorCode()).isEqualTo(code);
    }

    @Test
    void refusesARunThatSomebodyElseWorksOn() {
        var run = imports.begin("E-mail\nada@example.org\n");

        try (var _ = locks.tryAcquire("import run " + run).orElseThrow()) {
            assertThatThrownBy(() -> launcher.prepare(run)).isInstanceOf(RunBusyException.class);
        }

        assertThat(launcher.prepare(run).state()).isEqualTo(ImportState.PLANNED);
    }

    @Test
    void appliesNoPlanTwice() {
        var run = imports.run("E-mail\nada@example.org\n");

        assertThatThrownBy(() -> launcher.apply(run.id())).isInstanceOf(WrongStateException.class);
        assertThat(launcher.resume(run.id()).state()).isEqualTo(ImportState.APPLIED);
    }

    private void assertNothingIsStored() {
        for (var table : List.of("import_row", "import_problem", "import_change", "import_group", "recipient")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
