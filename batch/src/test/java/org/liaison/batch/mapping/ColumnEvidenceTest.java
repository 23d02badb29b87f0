package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.imports.MappingEvidence;
import org.liaison.imports.MappingEvidence.Kind;

/** Why columns mean what they are taken for, and how near a name has to be to one we know. */
class ColumnEvidenceTest {

    @TempDir
    Path directory;

    @Test
    void tellsWhatAPersonChoseFromWhatTheNamesSay() throws Exception {
        var file = MappedFile.of(directory, "Email,Town,Rest\nada@example.org,London,x\n", Map.of("Rest", "notes"));

        assertThat(file.evidence("Rest")).isEqualTo(MappingEvidence.CHOSEN);
        assertThat(file.evidence("Email")).isEqualTo(new MappingEvidence(Kind.EXACT, 100));
        assertThat(file.evidence("Town")).isEqualTo(new MappingEvidence(Kind.EXACT, 100));
    }

    @Test
    void isLessSureOfValuesThanOfNames() throws Exception {
        var file = MappedFile.of(directory, "Login,Email of the company\nada@example.org,\n");
        assertThat(file.evidence("Login").kind()).isEqualTo(Kind.VALUES);

        var named = MappedFile.of(directory, "Login,Company email\n,ada@example.org\n");
        assertThat(named.evidence("Company email").kind()).isEqualTo(Kind.VALUES);
        assertThat(named.evidence("Company email").confidence())
                .isGreaterThan(file.evidence("Login").confidence());
    }

    @Test
    void knowsTheColumnsOfAFileWithoutHeaderByTheirValuesOnly() throws Exception {
        var file = MappedFile.of(directory, "ada@example.org,Ada Lovelace\nbob@example.org,Bob Marley\n");

        assertThat(file.evidence("#1").kind()).isEqualTo(Kind.VALUES);
        assertThat(file.evidence("#2").kind()).isEqualTo(Kind.VALUES);
    }

    @Test
    void remembersWhatTheSameHeaderMeantAndLooksForNothingElse() throws Exception {
        var file = MappedFile.of(directory, "Email,Company,Town\nada@example.org,Engines,London\n");
        var saved = Map.of("Email", "externalAddress", "Company", "notes");

        var mapping = new ColumnMapper().map(file.layout(), file.rows(), Map.of(), saved);
        assertThat(mapping.asNames(file.layout())).isEqualTo(saved);
        assertThat(mapping.evidence(file.layout())).containsEntry("Company", MappingEvidence.SAVED);

        var overridden = new ColumnMapper().map(file.layout(), file.rows(), Map.of("Town", "notes"), saved);
        assertThat(overridden.asNames(file.layout())).isEqualTo(Map.of("Email", "externalAddress", "Town", "notes"));
    }

    @ParameterizedTest
    @CsvSource({
        "Compnay,company",
        "Frist Name,firstName",
        "Depatrment,department",
        "Mobile Phnoe,mobilePhone",
        "Stret Address,streetAddress",
        "Abteilug,department",
        "Entrepise,company",
        "Apelidos de familia,",
        "Postleitzhal,postalCode",
        "Telefonnumer,phone"
    })
    void takesANameThatIsMistypedForWhatWasMeant(String name, String field) throws Exception {
        var file = MappedFile.of(directory, "Email,%s\nada@example.org,x1\n".formatted(name));

        if (field == null) {
            assertThat(file.names()).doesNotContainKey(name);
        } else {
            assertThat(file.names()).containsEntry(name, field);
            assertThat(file.evidence(name).kind()).isEqualTo(Kind.FUZZY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "County",
                "Stage",
                "Status",
                "Start",
                "Titel",
                "Employee",
                "organization_id",
                "Pages",
                "Phone 7",
                "Address 9",
                "Managers Name",
                "Spouse",
                "Groops",
                "Aktio",
                "Cit",
                "姓別"
            })
    void leavesANameAloneThatOnlyLooksLikeOneWeKnow(String name) throws Exception {
        assertThat(MappedFile.of(directory, "Email,%s\nada@example.org,x\n".formatted(name))
                        .names())
                .doesNotContainKey(name);
    }

    @Test
    void neverGivesAMistypedNameWhatARightOneHas() throws Exception {
        var file = MappedFile.of(directory, "Compnay,Email,Firma\nWrong,ada@example.org,Right\n");

        assertThat(file.names()).containsEntry("Firma", "company").doesNotContainKey("Compnay");
    }

    @Test
    void findsTheAddressUnderAMistypedNameBeforeAnyRowHasOne() throws Exception {
        var file = MappedFile.of(directory, "Name,Emial Adress\n");

        assertThat(file.names()).containsEntry("Emial Adress", "externalAddress");
        assertThat(file.evidence("Emial Adress").kind()).isEqualTo(Kind.FUZZY);
    }

    @Test
    void takesNoMistypedNameForTheAddressWhereItsValuesSpeakAgainstIt() throws Exception {
        var file = MappedFile.of(directory, "Emial Adress,Login\nyes,ada@example.org\n");

        assertThat(file.names()).containsEntry("Login", "externalAddress").doesNotContainKey("Emial Adress");
    }
}
