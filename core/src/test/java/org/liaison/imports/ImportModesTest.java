package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import may do to people who exist and to people who do not. */
@CoreTest
class ImportModesTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @BeforeEach
    void knowAda() {
        directory.group("Team");
        contacts.create(new ContactDetails(
                SmtpAddress.of("ada@example.org"), List.of(), Map.of(ContactField.CITY, "London"), false));
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportMode.class,
            mode = Mode.EXCLUDE,
            names = {"UPDATE_ONLY", "REMOVE_LISTED"})
    void addsPeopleAndMemberships(ImportMode mode) {
        var run = imports.applied(
                TestImports.mode(mode, "Partner"),
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org")
                        .with(ContactField.CITY, "Bonn")
                        .in("Team")
                        .row());

        assertThat(contents.contacts()).containsExactly("ada@example.org London", "bob@example.org Bonn");
        assertThat(contents.members("Team")).containsExactly("ada@example.org: Partner", "bob@example.org: Partner");
        assertThat(imports.counts(run).created()).isEqualTo(1);
        assertThat(imports.counts(run).membershipOnly()).isEqualTo(1);
    }

    @Test
    void leavesFieldsAloneWhenItMayOnlyAdd() {
        importAda(ImportMode.ADD_ONLY);

        assertThat(contents.contacts()).containsExactly("ada@example.org London");
    }

    @Test
    void fillsEmptyFieldsOnly() {
        importAda(ImportMode.ADD_AND_FILL);

        assertThat(contents.contacts()).containsExactly("ada@example.org London Engines");
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportMode.class,
            names = {"ADD_AND_UPDATE", "UPDATE_ONLY", "FULL_SYNC"})
    void writesTheFilesValuesOverThoseOfContacts(ImportMode mode) {
        var run = importAda(mode);

        assertThat(contents.contacts()).containsExactly("ada@example.org Paris Engines");
        assertThat(imports.counts(run).updated()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportMode.class,
            names = {"ADD_AND_UPDATE", "UPDATE_ONLY", "FULL_SYNC"})
    void clearsFieldsWhereValuesAreOverwritten(ImportMode mode) {
        var clearing = TestRow.at(2, "ada@example.org").clearing(ContactField.CITY);

        imports.applied(TestImports.mode(mode, "Partner"), clearing.row());

        assertThat(contents.contacts()).containsExactly("ada@example.org");
        assertThat(imports.run(imports.planned(TestImports.mode(mode, "Partner"), clearing.row()))
                        .state())
                .isEqualTo(ImportState.NO_CHANGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportMode.class,
            names = {"ADD_ONLY", "ADD_AND_FILL"})
    void clearsNothingWhereValuesAreKept(ImportMode mode) {
        imports.applied(
                TestImports.mode(mode, null),
                TestRow.at(2, "bob@example.org").row(),
                TestRow.at(3, "ada@example.org").clearing(ContactField.CITY).row());

        assertThat(contents.contacts()).contains("ada@example.org London");
    }

    @Test
    void leavesFieldsThatTheFileDoesNotMention() {
        imports.applied(
                TestImports.mode(ImportMode.ADD_AND_UPDATE, null),
                TestRow.at(2, "ada@example.org")
                        .with(ContactField.COMPANY, "Engines")
                        .row());

        assertThat(contents.contacts()).containsExactly("ada@example.org London Engines");
    }

    @Test
    void rejectsUnknownPeopleWhenItMayOnlyUpdateAndTakesTheOthers() {
        var run = imports.planned(
                TestImports.mode(ImportMode.UPDATE_ONLY, null),
                TestRow.at(2, "nobody@example.org").in("Team").row(),
                TestRow.at(3, "ada@example.org").in("Team").row());

        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
        assertThat(imports.problemCodes(run)).containsExactly("IDENT-504");
        assertThat(imports.counts(run).rejected()).isEqualTo(1);
        assertThat(contents.contacts()).containsExactly("ada@example.org London");
        assertThat(contents.members("Team")).containsExactly("ada@example.org: Single imports");
    }

    @Test
    void doesNotSynchroniseOnBehalfOfNoSource() {
        assertThatThrownBy(() -> importAda(TestImports.mode(ImportMode.FULL_SYNC, null)))
                .isInstanceOfSatisfying(
                        UnusableImportException.class,
                        failure -> assertThat(failure.code()).isEqualTo("SOURCE-702"));
    }

    private ImportRunId importAda(ImportMode mode) {
        return importAda(TestImports.mode(mode, "Partner"));
    }

    private ImportRunId importAda(ImportOptions options) {
        var run = imports.planned(
                options,
                TestRow.at(2, "ada@example.org")
                        .with(ContactField.CITY, "Paris")
                        .with(ContactField.COMPANY, "Engines")
                        .row());
        if (imports.run(run).state() == ImportState.PLANNED) {
            imports.apply(run);
        }
        return run;
    }
}
