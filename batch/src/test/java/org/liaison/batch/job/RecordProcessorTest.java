package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.batch.file.CsvRecord;
import org.liaison.batch.file.RecordFlaw;
import org.liaison.contact.ContactField;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportProblem.Severity;
import org.liaison.imports.StagedRow;

class RecordProcessorTest {

    @Test
    void prefersTheExternalAddressWhereverItsColumnStands() {
        var row = row(
                columns("Other=proxyAddress", "Mail=externalAddress"),
                "lovelace@example.net",
                "ada@example.org; a.king@example.org");

        assertThat(row.address()).hasToString("ada@example.org");
        assertThat(row.proxyAddresses())
                .extracting(Object::toString)
                .containsExactly("a.king@example.org", "lovelace@example.net");
    }

    @Test
    void takesATextThatExcelIsToldToKeepForWhatItIs() {
        var row = row(
                columns("Mail=externalAddress", "Phone=phone", "Notes=notes"),
                "=\"ada@example.org\"",
                "=\"0049 1\"",
                "=1+1");

        assertThat(row.address()).hasToString("ada@example.org");
        assertThat(row.fields())
                .containsOnly(Map.entry(ContactField.PHONE, "0049 1"), Map.entry(ContactField.NOTES, "=1+1"));
    }

    @Test
    void takesAProxyAddressWhereTheExternalOneIsMissing() {
        var row = row(columns("Mail=externalAddress", "Other=proxyAddress"), "", "ada@example.org");

        assertThat(row.address()).hasToString("ada@example.org");
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void rejectsARowWithoutAnAddressAndOneWhoseAddressIsNone() {
        assertThat(codes(row(columns("Mail=externalAddress"), " "))).containsExactly("ADDR-400");

        var invalid = row(columns("Mail=externalAddress"), "ada at example.org");

        assertThat(invalid.address()).isNull();
        assertThat(invalid.displayName()).isNull();
        assertThat(invalid.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ADDR-401");
            assertThat(problem.column()).isEqualTo("Mail");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.message()).doesNotContain("example");
        });
    }

    @Test
    void leavesOutOneOfSeveralAddressesThatIsNone() {
        var row = row(columns("Mail=externalAddress", "Other=proxyAddress"), "ada@example.org", "nonsense");

        assertThat(row.address()).hasToString("ada@example.org");
        assertThat(codes(row)).containsExactly("ADDR-402");
        assertThat(row.problems().getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "yes", " Ja ", "oui", "sí", "SIM", "1", "-1", "wahr", "vrai", "x", "t"})
    void understandsYesInSeveralLanguages(String cell) {
        assertThat(row(columns("Mail=externalAddress", "Hidden=hidden"), "ada@example.org", cell)
                        .hidden())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "No", "NEIN", "non", "não", "0", "falsch", "faux", "f"})
    void understandsNoInSeveralLanguages(String cell) {
        assertThat(row(columns("Mail=externalAddress", "Hidden=hidden"), "ada@example.org", cell)
                        .hidden())
                .isFalse();
    }

    @Test
    void saysSoWhereItUnderstandsNeitherYesNorNo() {
        var row = row(columns("Mail=externalAddress", "Hidden=hidden"), "ada@example.org", "perhaps");

        assertThat(row.hidden()).isNull();
        assertThat(codes(row)).containsExactly("MAP-302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "\\N", "#N/A", "#NAME?"})
    void takesNothingFromACellInWhichAProgramSaysThatItHasNothing(String cell) {
        var row = row(
                columns("Mail=externalAddress", "Other=proxyAddress", "Firm=company", "Groups=groups"),
                "ada@example.org",
                cell,
                cell,
                cell);

        assertThat(row.fields()).isEmpty();
        assertThat(row.groups()).isEmpty();
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void takesPeopleWhoAreCalledLikeThat() {
        assertThat(row(columns("Mail=externalAddress", "Last=lastName"), "ada@example.org", "Null")
                        .fields())
                .containsEntry(ContactField.LAST_NAME, "Null");
    }

    @Test
    void leavesOutValuesThatAreTooLongAndSaysSo() {
        var row = row(
                columns("Mail=externalAddress", "Name=displayName", "Office=office"),
                "ada@example.org",
                "x".repeat(257),
                "x".repeat(129));

        assertThat(row.fields()).containsOnlyKeys(ContactField.OFFICE);
        assertThat(row.displayName()).isEqualTo("ada@example.org");
        assertThat(codes(row)).containsExactly("ROW-205", "ROW-206");
    }

    @Test
    void leavesOutAGroupWhoseNameIsTooLong() {
        var row = row(columns("Mail=externalAddress", "Groups=groups"), "ada@example.org", "Team;" + "x".repeat(257));

        assertThat(row.groups()).containsExactly("Team");
        assertThat(codes(row)).containsExactly("ROW-205");
    }

    @Test
    void doesNotSplitTheOneGroupOfARow() {
        var row = row(columns("Mail=externalAddress", "Group=group"), "ada@example.org", "Friends, Romans; others");

        assertThat(row.groups()).containsExactly("Friends, Romans; others");
    }

    @Test
    void warnsOfCellsBeyondTheLastColumnUnlessTheyAreBlank() {
        var layout = columns("Mail=externalAddress");

        assertThat(codes(row(layout, "ada@example.org", "", " "))).isEmpty();
        assertThat(codes(row(layout, "ada@example.org", "surplus"))).containsExactly("ROW-202");
    }

    @Test
    void takesARowThatIsShorterThanTheHeader() {
        var row = row(columns("Mail=externalAddress", "Name=displayName"), "ada@example.org");

        assertThat(row.problems()).isEmpty();
        assertThat(row.cells()).containsExactly("ada@example.org");
    }

    @Test
    void rejectsARowWithAnUnclosedQuote() {
        var record = new CsvRecord(7, 9, List.of("ada@example.org"), Set.of(RecordFlaw.UNCLOSED_QUOTE));

        var row = new RecordProcessor(columns("Mail=externalAddress"), ImportOptions.defaults()).process(record);

        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ROW-203");
            assertThat(problem.record()).isEqualTo(7);
            assertThat(problem.line()).isEqualTo(9);
        });
    }

    @Test
    void takesARowThatIsNotWrittenAsItShouldBeAndSaysSo() {
        var flaws = Set.of(RecordFlaw.CONTROL_CHARACTERS, RecordFlaw.STRAY_QUOTE);
        var record = new CsvRecord(7, 9, List.of("ada@example.org"), flaws);

        var row = new RecordProcessor(columns("Mail=externalAddress"), ImportOptions.defaults()).process(record);

        assertThat(codes(row)).containsExactly("ROW-204", "ROW-208");
        assertThat(row.problems()).allMatch(problem -> problem.severity() == Severity.WARNING);
    }

    @Test
    void saysThatANameLostItsAccents() {
        var layout = columns("Mail=externalAddress", "Name=displayName", "Web=webPage");
        var row = row(layout, "jurgen@example.org", "J?rgen", "https://example.org/?name=j");

        assertThat(row.problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.code())
                .containsExactly("2 Name ROW-207");
        assertThat(row.fields()).containsEntry(ContactField.DISPLAY_NAME, "J?rgen");
    }

    private static ImportLayout columns(String... columns) {
        return ReadRow.of(columns).layout();
    }

    private static StagedRow row(ImportLayout layout, String... cells) {
        return new ReadRow(layout).with(cells);
    }

    private static List<String> codes(StagedRow row) {
        return row.problems().stream().map(problem -> problem.code()).toList();
    }
}
