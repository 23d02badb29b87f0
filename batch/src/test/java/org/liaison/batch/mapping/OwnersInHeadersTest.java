package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.batch.file.UnusableFileException;

/** Columns that say whose first name or telephone they hold, as files of events, schools and associations do. */
class OwnersInHeadersTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "Attendee First Name, firstName",
        "attendee_last_name, lastName",
        "Student Name, displayName",
        "Prénom du participant, firstName",
        "Nombre completo del alumno, displayName",
        "Teilnehmer Vorname, firstName",
        "Person - Phone - Work, phone",
        "Your Company (optional), company",
        "Contact Job Title*, title",
        "Billing City, city",
        "Last Name (Billing), lastName",
    })
    void meanWhatTheyHold(String name, String field) throws Exception {
        assertThat(map("Email,%s\nada@example.org,Ada 1\n".formatted(name))).containsEntry(name, field);
    }

    @Test
    void knowTheWordForNameBesideTheOtherName() throws Exception {
        assertThat(map("Nom du participant,Prénom du participant,Courriel\nLovelace,Ada,ada@example.org\n")
                        .values())
                .containsExactly("lastName", "firstName", "externalAddress");
    }

    @Test
    void giveWayToThoseThatSayNothingOfIt() throws Exception {
        assertThat(map("Contact City,City,Email\nLeeds,London,ada@example.org\n"))
                .containsEntry("City", "city")
                .doesNotContainKey("Contact City");
    }

    @ParameterizedTest
    @CsvSource({"Customer Group", "Member Status", "Contact Owner", "Participant ID"})
    void decideNothingElse(String name) throws Exception {
        assertThat(map("Email,%s\nada@example.org,7\n".formatted(name))).doesNotContainKey(name);
    }

    @Test
    void preferWhoTakesPartToWhoPays() throws Exception {
        assertThat(map("Purchaser Email,Attendee Email\nbob@example.org,ada@example.org\n"))
                .containsExactly(Map.entry("Attendee Email", "externalAddress"));
    }

    private Map<String, String> map(String content) throws UnusableFileException {
        return MappedFile.of(directory, content).names();
    }
}
