package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.contact.ContactField;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ImportProblem.Severity;
import org.liaison.imports.RowAction;
import org.liaison.imports.StagedRow;

/** What a row says beside who the person is: what to do, what to empty, that he wants no mail, what he is in the group. */
class RowSettingsTest {

    private static final ImportOptions CLEARING =
            new ImportOptions(ImportMode.ADD_AND_FILL, null, false, List.of(), null, null, Map.of(), "<clear>");

    @Test
    void readsWhatTheRowAsksFor() {
        var action = ReadRow.of("Mail=externalAddress", "Action=action");

        assertThat(action.with("ada@example.org", "Delete").action()).isEqualTo(RowAction.REMOVE);
        assertThat(action.with("ada@example.org", " ajouter ").action()).isEqualTo(RowAction.ADD);
        assertThat(action.with("ada@example.org", "").action()).isNull();
    }

    @Test
    void rejectsARowWhoseActionItDoesNotUnderstand() {
        var row = ReadRow.of("Mail=externalAddress", "Action=action").with("ada@example.org", "delte");

        assertThat(row.action()).isNull();
        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("MAP-305");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void emptiesAFieldOnlyWhereTheCellSaysSo() {
        var file = ReadRow.of("Mail=externalAddress", "City=city", "Office=office");

        var row = file.with(CLEARING, "ada@example.org", " <clear> ", "");
        assertThat(row.cleared()).containsExactly(ContactField.CITY);
        assertThat(row.fields()).isEmpty();

        var plain = file.with("ada@example.org", "<clear>", "");
        assertThat(plain.cleared()).isEmpty();
        assertThat(plain.fields()).containsEntry(ContactField.CITY, "<clear>");
    }

    @Test
    void emptiesNoAddressesGroupsOrNames() {
        var row = ReadRow.of("Mail=externalAddress", "Groups=groups", "Name=displayName")
                .with(CLEARING, "ada@example.org", "<clear>", "<clear>");

        assertThat(row.cleared()).isEmpty();
        assertThat(row.groups()).isEmpty();
        assertThat(codes(row)).containsExactly("MAP-306", "MAP-306");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "TRUE", "ja", "2024-05-01 10:00:00"})
    void rejectsWhoeverOptedOut(String cell) {
        var row = ReadRow.of("Mail=externalAddress", "Opted out=optedOut").with("ada@example.org", cell);

        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("POLICY-702");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", ""})
    void takesWhoeverDidNotOptOut(String cell) {
        assertThat(ReadRow.of("Mail=externalAddress", "Opted out=optedOut")
                        .with("ada@example.org", cell)
                        .problems())
                .isEmpty();
    }

    @Test
    void looksAtEveryColumnThatMaySpeakOfARefusal() {
        var row = ReadRow.of("Mail=externalAddress", "Deleted=optedOut", "Opted out=optedOut")
                .with("ada@example.org", "1", "0");

        assertThat(codes(row)).containsExactly("POLICY-702");
    }

    @Test
    void letsWhoeverOptedOutBeRemoved() {
        var row = ReadRow.of("Mail=externalAddress", "Opted out=optedOut", "Action=action")
                .with("ada@example.org", "1", "Delete");

        assertThat(row.problems()).isEmpty();
    }

    @Test
    void warnsThatOwnersBecomeMembers() {
        var file = ReadRow.of("Mail=externalAddress", "Role=memberRole");

        assertThat(file.with("ada@example.org", "MEMBER").problems()).isEmpty();
        assertThat(file.with("ada@example.org", "Mitglied").problems()).isEmpty();
        assertThat(codes(file.with("ada@example.org", "OWNER"))).containsExactly("GROUP-608");
    }

    @Test
    void writesCountriesInOneWay() {
        var row = ReadRow.of("Mail=externalAddress", "Land=countryOrRegion").with("ada@example.org", "Deutschland");

        assertThat(row.fields()).containsEntry(ContactField.COUNTRY_OR_REGION, "Germany");
    }

    @Test
    void takesTheNameBeforeTheAddressWhereTheRowHasNone() {
        var alone = ReadRow.of("Mail=externalAddress").with("Ada Lovelace <ada@example.org>");
        assertThat(alone.displayName()).isEqualTo("Ada Lovelace");

        var named = ReadRow.of("Mail=externalAddress", "First=firstName").with("Ada L. <ada@example.org>", "Ada");
        assertThat(named.displayName()).isEqualTo("Ada");
    }

    @Test
    void warnsOfAddressesThatAreNotForInternetMail() {
        var file = ReadRow.of("Mail=externalAddress", "All=proxyAddress");

        assertThat(codes(file.with("ada@example.org", "X500:/o=E/cn=a;smtp:a@example.org")))
                .containsExactly("ADDR-406");
        assertThat(codes(file.with("/o=E/ou=F/cn=a", ""))).containsExactly("ADDR-401");
    }

    @Test
    void ignoresWhatPowerShellWritesForAnObject() {
        var row = ReadRow.of("Mail=externalAddress", "All=proxyAddress", "Company=company")
                .with("ada@example.org", "Microsoft.Exchange.Data.ProxyAddressCollection", "System.Object[]");

        assertThat(row.problems()).isEmpty();
        assertThat(row.fields()).isEmpty();
    }

    @Test
    void makesNoOnePersonOfAListOfMembers() {
        var file = ReadRow.of("Lista=group", "Membros=externalAddress");

        assertThat(codes(file.with("team@corp.example", "a@example.org;b@example.org")))
                .containsExactly("ADDR-407");
        assertThat(file.with("team@corp.example", "a@example.org").problems()).isEmpty();
    }

    private static List<String> codes(StagedRow row) {
        return row.problems().stream().map(ImportProblem::code).toList();
    }
}
