package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.file.UnusableFileException;

/** What shops, accounts, newsletters and events export, shortened to what matters. */
class BusinessProductsTest {

    @TempDir
    Path directory;

    @Test
    void accountsOfDatev() throws Exception {
        assertThat(map("""
                "EXTF";700;48;"Debitoren/Kreditoren";5;"";"";""
                Konto;Name (Adressattyp Unternehmen);Name (Adressattyp natürl. Person);Vorname (Adressattyp natürl. Person);Titel/Akad. Grad;Ort;E-Mail;Bemerkung (E-Mail);Internet
                70000;;Lovelace;Ada;;London;ada@example.org;;
                """))
                .containsExactly(
                        Map.entry("Name (Adressattyp Unternehmen)", "company"),
                        Map.entry("Name (Adressattyp natürl. Person)", "lastName"),
                        Map.entry("Vorname (Adressattyp natürl. Person)", "firstName"),
                        Map.entry("Ort", "city"),
                        Map.entry("E-Mail", "externalAddress"),
                        Map.entry("Internet", "webPage"));
    }

    @Test
    void customersOfSap() throws Exception {
        assertThat(map("""
                Kunde|Name 1|Name 2|Ort|Telefon 1|E-Mail-Adresse|Ansprechpartner
                100|Engines Ltd||London|1|ada@example.org|Ada Lovelace
                """))
                .containsExactly(
                        Map.entry("Name 1", "company"),
                        Map.entry("Ort", "city"),
                        Map.entry("Telefon 1", "phone"),
                        Map.entry("E-Mail-Adresse", "externalAddress"),
                        Map.entry("Ansprechpartner", "displayName"));
    }

    @Test
    void businessPartnersOfSap() throws Exception {
        assertThat(map("""
                SMTP_ADDR;NAME_FIRST;NAME_LAST;NAME_ORG1;CITY1;COUNTRY;TEL_NUMBER
                ada@example.org;Ada;Lovelace;Engines;London;GB;1
                """))
                .containsExactly(
                        Map.entry("SMTP_ADDR", "externalAddress"),
                        Map.entry("NAME_FIRST", "firstName"),
                        Map.entry("NAME_LAST", "lastName"),
                        Map.entry("NAME_ORG1", "company"),
                        Map.entry("CITY1", "city"),
                        Map.entry("COUNTRY", "countryOrRegion"),
                        Map.entry("TEL_NUMBER", "phone"));
    }

    @Test
    void customersOfShopify() throws Exception {
        assertThat(map("""
                First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Zip,Default Address Country Code,Phone,Tags
                Ada,Lovelace,ada@example.org,yes,Engines,1 Street,London,E1,GB,1,vip
                """))
                .containsExactly(
                        Map.entry("First Name", "firstName"),
                        Map.entry("Last Name", "lastName"),
                        Map.entry("Email", "externalAddress"),
                        Map.entry("Default Address Company", "company"),
                        Map.entry("Default Address Address1", "streetAddress"),
                        Map.entry("Default Address City", "city"),
                        Map.entry("Default Address Zip", "postalCode"),
                        Map.entry("Default Address Country Code", "countryOrRegion"),
                        Map.entry("Phone", "phone"));
    }

    @Test
    void membersOfAGoogleGroup() throws Exception {
        assertThat(map("""
                Members for group partners@example.com
                Email address,Nickname,Group status,Email status,Email preference,Join year
                ada@example.org,Ada,member,,email,2021
                """))
                .containsExactly(Map.entry("Email address", "externalAddress"), Map.entry("Nickname", "displayName"));
    }

    @Test
    void contactsOfMicrosoft365() throws Exception {
        assertThat(map("""
                Display name,First name,Email,Zip or postal code,Country or region,MailTip,Hide from my organization address list
                Ada L,Ada,ada@example.org,E1,UK,,FALSE
                """))
                .containsExactly(
                        Map.entry("Display name", "displayName"),
                        Map.entry("First name", "firstName"),
                        Map.entry("Email", "externalAddress"),
                        Map.entry("Zip or postal code", "postalCode"),
                        Map.entry("Country or region", "countryOrRegion"),
                        Map.entry("MailTip", "mailTip"),
                        Map.entry("Hide from my organization address list", "hidden"));
    }

    @Test
    void partnersOfOdoo() throws Exception {
        assertThat(map("""
                "id","name","parent_id/name","email","state_id/name","zip","country_id/name","category_id/name"
                "p1","Ada","Engines","ada@example.org","Kent","E1","United Kingdom","VIP"
                """))
                .containsExactly(
                        Map.entry("name", "displayName"),
                        Map.entry("parent_id/name", "company"),
                        Map.entry("email", "externalAddress"),
                        Map.entry("state_id/name", "stateOrProvince"),
                        Map.entry("zip", "postalCode"),
                        Map.entry("country_id/name", "countryOrRegion"));
    }

    @Test
    void receiversOfCleverReach() throws Exception {
        assertThat(map("""
                "email";"registered";"activated";"deactivated";"vorname";"nachname"
                "ada@example.org";"2024-01-01";"2024-01-01";"";"Ada";"Lovelace"
                """))
                .containsExactly(
                        Map.entry("email", "externalAddress"),
                        Map.entry("deactivated", "optedOut"),
                        Map.entry("vorname", "firstName"),
                        Map.entry("nachname", "lastName"));
    }

    @Test
    void contactsOfConstantContact() throws Exception {
        assertThat(map("""
                First name,Email address,Email status,Email Lists,Phone - mobile,Phone - work
                Ada,ada@example.org,Active,General Interest,1,2
                """))
                .containsExactly(
                        Map.entry("First name", "firstName"),
                        Map.entry("Email address", "externalAddress"),
                        Map.entry("Email Lists", "groups"),
                        Map.entry("Phone - mobile", "mobilePhone"),
                        Map.entry("Phone - work", "phone"));
    }

    private Map<String, String> map(String content) throws UnusableFileException {
        return MappedFile.of(directory, content).names();
    }
}
