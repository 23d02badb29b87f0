package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.ContactField;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;

/** Several rows for the same person. */
@CoreTest
class DuplicateRowsTest {

    private static final ImportOptions ADDING = TestImports.mode(ImportMode.ADD_AND_FILL, null);

    @Autowired
    private TestImports imports;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Test
    void takesTheFirstRowAndTellsOfTheOneThatSaysSomethingElse() {
        var run = imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").with(ContactField.CITY, "Bonn").row(),
                TestRow.at(3, "ADA@example.org").with(ContactField.CITY, "Rome").row());

        assertThat(contents.contacts()).containsExactly("ada@example.org Bonn");
        assertThat(imports.problemCodes(run)).containsExactly("IDENT-501");
        assertThat(imports.counts(run).duplicate()).isEqualTo(1);
    }

    @Test
    void tellsOfWhatOnlyALaterRowSays() {
        var run = imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").with(ContactField.CITY, "Bonn").row(),
                TestRow.at(3, "ada@example.org")
                        .with(ContactField.COMPANY, "Engines")
                        .row(),
                TestRow.at(4, "ada@example.org").row(),
                TestRow.at(5, "ada@example.org").alsoAt("countess@example.org").row(),
                TestRow.at(6, "ada@example.org").hidden().row(),
                TestRow.at(7, "ada@example.org").clearing(ContactField.OFFICE).row());

        assertThat(contents.contacts()).containsExactly("ada@example.org Bonn");
        assertThat(imports.problemLines(run))
                .containsExactly("3 IDENT-501", "5 IDENT-501", "6 IDENT-501", "7 IDENT-501");
    }

    @Test
    void tellsNothingOfRowsThatAgreeAndUnitesTheirGroups() {
        directory.group("One");
        directory.group("Two");

        var run = imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org")
                        .with(ContactField.CITY, "Bonn")
                        .in("One")
                        .row(),
                TestRow.at(3, "ada@example.org")
                        .with(ContactField.CITY, "Bonn")
                        .in("Two", "One")
                        .row());

        assertThat(imports.problemCodes(run)).isEmpty();
        assertThat(contents.members("One")).hasSize(1);
        assertThat(contents.members("Two")).hasSize(1);
        assertThat(imports.run(run).counts().memberships().added()).isEqualTo(2);
    }
}
