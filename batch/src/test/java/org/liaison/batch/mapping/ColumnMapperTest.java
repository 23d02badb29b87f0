package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.batch.file.UnusableFileException;

class ColumnMapperTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "E-Mail",
                "e_mail",
                "EMAIL",
                "Email Address",
                "emailAddress",
                "EMAIL_ADDRESS",
                "eMail",
                "E-mail 1",
                "mail",
                "Email ID",
                "Work email",
                "Contact E-Mail",
                "Email:",
                "Email(s)",
                "Your e-mail address",
                "Adresse e-mail",
                "Courriel",
                "Adresse électronique",
                "E-Mail-Adresse",
                "E-Mail (geschäftlich)",
                "Mailadresse",
                "Correo electrónico",
                "correo",
                "Dirección de correo electrónico",
                "Indirizzo e-mail",
                "E-mailadres",
                "Endereço de e-mail",
                "Email (privat)",
                "Alternate email address",
                "Teilnehmer-E-Mail"
            })
    void recognisesTheAddressColumnByItsName(String name) throws Exception {
        assertThat(map("id,%s\n7,ada@example.org\n".formatted(name))).containsEntry(name, "externalAddress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E-mail Type", "email_open_count", "Email Opt Out", "HasOptedOutOfEmail", "subscribed_to_emails",
                        "Mail Client",
                "EmailAddressPolicyEnabled", "Address Type", "Mailing List Name", "Mail Stop", "E-Mail-Typ",
                        "Type de messagerie"
            })
    void doesNotTakeWhatSaysSomethingAboutMailForAnAddress(String name) throws Exception {
        assertThat(map("%s,Email\n1,ada@example.org\n".formatted(name)))
                .containsEntry("Email", "externalAddress")
                .doesNotContainEntry(name, "proxyAddress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dads email",
                "Mum's e-mail",
                "Manager email",
                "Assistant's E-mail",
                "Owner",
                "Created by",
                "E-Mail Vorgesetzter",
                "Reply-to email",
                "Emergency contact email",
                "Password"
            })
    void doesNotTakeWhatBelongsToSomebodyElseBesideThePersonsOwn(String name) throws Exception {
        assertThat(map("%s,Email\nbob@example.org,ada@example.org\n".formatted(name)))
                .containsExactly(Map.entry("Email", "externalAddress"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "Created by", "Password"})
    void neverTakesColumnsThatDoNotSpeakOfMailAndBelongToSomebodyElse(String name) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> map("%s,Name\nbob@example.org,Ada\n".formatted(name)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-103"));
    }

    @Test
    void takesTheAddressOfSomebodyElseWhereTheFileHasNoOther() throws Exception {
        assertThat(map("Mum email,Name\nmum@example.org,Ada\n")).containsEntry("Mum email", "externalAddress");
    }

    @Test
    void takesFurtherAddressesOfThePersonAsProxyAddresses() throws Exception {
        assertThat(map("""
                        Secondary Email,Private e-mail,Work e-mail,Other e-mail
                        b@example.org,c@example.org,a@example.org,d@example.org
                        """))
                .containsExactly(
                        Map.entry("Secondary Email", "proxyAddress"),
                        Map.entry("Private e-mail", "proxyAddress"),
                        Map.entry("Work e-mail", "externalAddress"),
                        Map.entry("Other e-mail", "proxyAddress"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-mail %s", "Courriel %s", "メールアドレス%s", "E-mail %s Address", "Correo electrónico %s"})
    void takesTheNumberedOnesBehindTheFirst(String name) throws Exception {
        var first = name.formatted("1");
        var second = name.formatted("2");

        assertThat(map("%s,Secondary Email,%s\nb@example.org,,a@example.org\n".formatted(second, first)))
                .containsEntry(first, "externalAddress")
                .containsEntry(second, "proxyAddress")
                .containsEntry("Secondary Email", "proxyAddress");
    }

    @Test
    void prefersAColumnWithAddressesToABetterNamedOneThatIsEmpty() throws Exception {
        assertThat(map("Email,Email 2\n,ada@example.org\n"))
                .containsEntry("Email 2", "externalAddress")
                .containsEntry("Email", "proxyAddress");
    }

    @Test
    void mapsANamedColumnThatHoldsNoAddressYet() throws Exception {
        assertThat(map("Email,Name\n,Ada\nnot an address,Bob\n")).containsEntry("Email", "externalAddress");
        assertThat(map("Email,Name\n")).containsEntry("Email", "externalAddress");
    }

    @Test
    void letsTheValuesDecideWhereNoNameDoes() throws Exception {
        assertThat(map("User Name,First Name,Town\nada@example.org,Ada,London\nbob,Bob,Rome\nc@example.org,C,Oslo\n"))
                .containsExactly(
                        Map.entry("User Name", "externalAddress"),
                        Map.entry("First Name", "firstName"),
                        Map.entry("Town", "city"));
    }

    @Test
    void takesOnlyOneColumnByItsValuesSinceOthersMayHoldTheAddressesOfOthers() throws Exception {
        assertThat(map("login,booked for\nada@example.org,\nbob@example.org,ada@example.org\n"))
                .containsExactly(Map.entry("login", "externalAddress"));
    }

    @Test
    void prefersTheColumnWithTheMostDifferentAddresses() throws Exception {
        assertThat(map("Desk,Reach\nx@example.com,ada@example.org\nx@example.com,bob@example.org\nx@example.com,\n"))
                .containsEntry("Reach", "externalAddress")
                .doesNotContainKey("Desk");
    }

    @Test
    void letsTheValuesDecideWhereTheNamedColumnHoldsSomethingElse() throws Exception {
        assertThat(map("Email,Login\nyes,ada@example.org\nno,bob@example.org\n"))
                .containsEntry("Login", "externalAddress");
    }

    @Test
    void doesNotTakeAddressesOutOfRemarks() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> map("Name,Remarks\nAda,write to ada@example.org\n"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-103"));
    }

    @Test
    void takesTheJobTitleAndNotTheSalutation() throws Exception {
        assertThat(map("Title,Job Title,Email\nDr,Analyst,ada@example.org\n"))
                .containsEntry("Job Title", "title")
                .doesNotContainKey("Title");
        assertThat(map("Title,Email\nAnalyst,ada@example.org\n")).containsEntry("Title", "title");
    }

    @Test
    void takesTheMailProgramsDisplayNameOnlyWhereThereIsNoBetter() throws Exception {
        assertThat(map("E-mail Display Name,Email\nAda (ada),ada@example.org\n"))
                .containsEntry("E-mail Display Name", "displayName");
        assertThat(map("E-mail Display Name,Email,Name\nAda (ada),ada@example.org,Ada\n"))
                .containsEntry("Name", "displayName")
                .doesNotContainKey("E-mail Display Name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vorname;Name", "Prénom;Nom", "Voornaam;Naam", "Nombre;Apellidos", "Nome;Cognome", "Name;Surname"
            })
    void knowsWhatTheWordForNameMeansBesideTheOtherName(String names) throws Exception {
        assertThat(map(names + ";E-Mail\nAda;Lovelace;ada@example.org\n").values())
                .containsExactly("firstName", "lastName", "externalAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "Nom", "Nombre", "Nome", "Naam"})
    void takesTheWordForNameAloneAsDisplayName(String name) throws Exception {
        assertThat(map(name + ";E-Mail\nAda Lovelace;ada@example.org\n")).containsEntry(name, "displayName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Groups", "Group", "Distribution List", "Distribution Groups", "Lists", "Member of", "Categories"
            })
    void recognisesAColumnOfGroups(String name) throws Exception {
        assertThat(map("Email,%s\nada@example.org,Engines\n".formatted(name))).containsEntry(name, "groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tags", "labels"})
    void takesTagsForGroupsOnlyWhenAPersonSaysSo(String name) throws Exception {
        assertThat(map("Email,%s\nada@example.org,vip\n".formatted(name))).doesNotContainKey(name);
    }

    @Test
    void leavesHomeAddressesOut() throws Exception {
        assertThat(map("Email,Home Street,Home City\nada@example.org,1 Lane,London\n")
                        .values())
                .containsExactly("externalAddress");
    }

    @Test
    void leavesOutTheRemarksOfAFileOfRejectedRows() throws Exception {
        assertThat(
                        map(
                                "Email,Name,_line,_state,_code,_message\nada@,Ada,2,REJECTED,ADDR-401,ada@example.org is meant\n"))
                .containsOnlyKeys("Email", "Name");
    }

    private Map<String, String> map(String content) throws UnusableFileException {
        return MappedFile.of(directory, content).names();
    }
}
