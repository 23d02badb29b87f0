package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.batch.file.UnusableFileException;

/** The headers that products are known to write, shortened to what matters. */
class KnownProductsTest {

    @TempDir
    Path directory;

    @Test
    void exchangeMailContacts() throws Exception {
        assertThat(map("""
                #TYPE Microsoft.Exchange.Data.Directory.Management.MailContact
                "PSComputerName","ExternalEmailAddress","PrimarySmtpAddress","EmailAddresses","EmailAddressPolicyEnabled","Alias","DisplayName","Name","HiddenFromAddressListsEnabled","CustomAttribute1","MailTip"
                "x","SMTP:ada@example.org","ada@example.com","SMTP:ada@example.com smtp:a@example.com","False","ada","Ada Lovelace","ada","True","A1",""
                """))
                .containsExactly(
                        Map.entry("ExternalEmailAddress", "externalAddress"),
                        Map.entry("PrimarySmtpAddress", "proxyAddress"),
                        Map.entry("EmailAddresses", "proxyAddress"),
                        Map.entry("Alias", "alias"),
                        Map.entry("DisplayName", "displayName"),
                        Map.entry("HiddenFromAddressListsEnabled", "hidden"),
                        Map.entry("CustomAttribute1", "customAttribute1"),
                        Map.entry("MailTip", "mailTip"));
    }

    @Test
    void exchangeGroupMembers() throws Exception {
        assertThat(map("""
                "RecipientType","EmailAddress","Group","Member"
                "MailContact","ada@example.org","Engines, London","Ada Lovelace"
                """))
                .containsExactly(
                        Map.entry("EmailAddress", "externalAddress"),
                        Map.entry("Group", "group"),
                        Map.entry("Member", "displayName"));
    }

    @Test
    void powerShellListOfMembers() throws Exception {
        assertThat(map("Identity,Members\nengines@example.com,ada@example.org\n"))
                .containsExactly(Map.entry("Identity", "group"), Map.entry("Members", "externalAddress"));
    }

    @Test
    void lotusNotes() throws Exception {
        assertThat(map("""
                "FullName","FirstName","LastName","MailAddress","InternetAddress","CompanyName","JobTitle"
                "CN=Ada Lovelace/O=Engines","Ada","Lovelace","Ada Lovelace/Engines","ada@example.org","Engines","Analyst"
                """))
                .containsExactly(
                        Map.entry("FullName", "displayName"),
                        Map.entry("FirstName", "firstName"),
                        Map.entry("LastName", "lastName"),
                        Map.entry("MailAddress", "proxyAddress"),
                        Map.entry("InternetAddress", "externalAddress"),
                        Map.entry("CompanyName", "company"),
                        Map.entry("JobTitle", "title"));
    }

    @Test
    void pipedrive() throws Exception {
        assertThat(map("""
                Person - ID,Person - Name,Person - First name,Person - Last name,Person - Organization,Person - Email - Work,Person - Owner
                7,Ada Lovelace,Ada,Lovelace,Engines,ada@example.org,Jane
                """))
                .containsExactly(
                        Map.entry("Person - Name", "displayName"),
                        Map.entry("Person - First name", "firstName"),
                        Map.entry("Person - Last name", "lastName"),
                        Map.entry("Person - Organization", "company"),
                        Map.entry("Person - Email - Work", "externalAddress"));
    }

    @Test
    void googleGroups() throws Exception {
        assertThat(map("""
                Group Email [Required],Member Email,Member Type,Member Role
                engines@example.com,ada@example.org,USER,MEMBER
                """))
                .containsExactly(
                        Map.entry("Group Email [Required]", "group"),
                        Map.entry("Member Email", "externalAddress"),
                        Map.entry("Member Role", "memberRole"));
    }

    @Test
    void googleContacts() throws Exception {
        assertThat(map("""
                First Name,Middle Name,Last Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value
                Ada,,Lovelace,Lady,,,Engines Ltd,Analyst,,Engines ::: * myContacts,* Work,ada@example.org,Home,a@example.net,Mobile,020
                """))
                .containsExactly(
                        Map.entry("First Name", "firstName"),
                        Map.entry("Last Name", "lastName"),
                        Map.entry("File As", "displayName"),
                        Map.entry("Organization Name", "company"),
                        Map.entry("Organization Title", "title"),
                        Map.entry("Notes", "notes"),
                        Map.entry("Labels", "groups"),
                        Map.entry("E-mail 1 - Value", "externalAddress"),
                        Map.entry("E-mail 2 - Value", "proxyAddress"),
                        Map.entry("Phone 1 - Value", "phone"));
    }

    @Test
    void outlookInGerman() throws Exception {
        assertThat(map("""
                "Anrede","Vorname","Weitere Vornamen","Nachname","Firma","Abteilung","Position","Straße geschäftlich","Ort geschäftlich","Postleitzahl geschäftlich","Land/Region geschäftlich","Telefon Assistent","Fax geschäftlich","Telefon geschäftlich","Telefon (privat)","Mobiltelefon","E-Mail-Adresse","E-Mail-Typ","E-Mail: Angezeigter Name","E-Mail 2: Adresse","E-Mail 2: Typ","Kategorien","Name des/der Vorgesetzten","Notizen"
                "Frau","Ada","","Lovelace","Engines","","Analystin","Weg 1","Köln","50667","Deutschland","9","8","7","6","5","ada@example.org","SMTP","Ada Lovelace","","","Partner;Presse","Chef",""
                """))
                .containsExactly(
                        Map.entry("Vorname", "firstName"),
                        Map.entry("Nachname", "lastName"),
                        Map.entry("Firma", "company"),
                        Map.entry("Abteilung", "department"),
                        Map.entry("Position", "title"),
                        Map.entry("Straße geschäftlich", "streetAddress"),
                        Map.entry("Ort geschäftlich", "city"),
                        Map.entry("Postleitzahl geschäftlich", "postalCode"),
                        Map.entry("Land/Region geschäftlich", "countryOrRegion"),
                        Map.entry("Fax geschäftlich", "fax"),
                        Map.entry("Telefon geschäftlich", "phone"),
                        Map.entry("Telefon (privat)", "homePhone"),
                        Map.entry("Mobiltelefon", "mobilePhone"),
                        Map.entry("E-Mail-Adresse", "externalAddress"),
                        Map.entry("E-Mail: Angezeigter Name", "displayName"),
                        Map.entry("E-Mail 2: Adresse", "proxyAddress"),
                        Map.entry("Kategorien", "groups"),
                        Map.entry("Notizen", "notes"));
    }

    @Test
    void outlookInFrench() throws Exception {
        assertThat(map("""
                "Titre","Prénom","Nom","Société","Service","Rue (bureau)","Ville (bureau)","Code postal (bureau)","Téléphone (bureau)","Tél. mobile","Adresse de messagerie","Type de messagerie","Nom complet de l'adresse de messagerie","Adresse de messagerie 2","Responsable"
                "Mme","Ada","Lovelace","Engines","Calcul","1 rue","Lyon","69001","1","2","ada@example.org","SMTP","Ada","","Chef"
                """))
                .containsEntry("Prénom", "firstName")
                .containsEntry("Nom", "lastName")
                .containsEntry("Société", "company")
                .containsEntry("Service", "department")
                .containsEntry("Rue (bureau)", "streetAddress")
                .containsEntry("Adresse de messagerie", "externalAddress")
                .containsEntry("Adresse de messagerie 2", "proxyAddress")
                .containsEntry("Nom complet de l'adresse de messagerie", "displayName")
                .doesNotContainKeys("Type de messagerie", "Responsable");
    }

    @Test
    void thunderbirdInGerman() throws Exception {
        assertThat(map("""
                Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,Tel. dienstlich,Tel. privat,Mobil-Tel.-Nr.,Privat: Ort,Dienstlich: Adresse,Dienstlich: Ort,Arbeitstitel,Organisation,Notizen,
                Ada,Lovelace,Ada Lovelace,,ada@example.org,a@example.org,,1,2,3,Bonn,Weg 1,Köln,Analystin,Engines,,
                """))
                .containsEntry("Anzeigename", "displayName")
                .containsEntry("Primäre E-Mail-Adresse", "externalAddress")
                .containsEntry("Sekundäre E-Mail-Adresse", "proxyAddress")
                .containsEntry("Tel. dienstlich", "phone")
                .containsEntry("Dienstlich: Adresse", "streetAddress")
                .containsEntry("Dienstlich: Ort", "city")
                .doesNotContainKeys("Privat: Ort", "#17");
    }

    @Test
    void hubSpot() throws Exception {
        assertThat(map("""
                Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Contact owner,Associated Company,Email Domain,Unsubscribed from all email
                1,Ada,Lovelace,ada@example.org,1,NEW,Bob (bob@example.com),Engines,example.org,
                """))
                .containsExactly(
                        Map.entry("First Name", "firstName"),
                        Map.entry("Last Name", "lastName"),
                        Map.entry("Email", "externalAddress"),
                        Map.entry("Phone Number", "phone"),
                        Map.entry("Associated Company", "company"),
                        Map.entry("Unsubscribed from all email", "optedOut"));
    }

    @Test
    void salesforce() throws Exception {
        assertThat(map("""
                "Id","IsDeleted","LastName","FirstName","Salutation","Name","MailingStreet","MailingCity","MailingPostalCode","Phone","MobilePhone","AssistantPhone","ReportsToId","Email","Title","Department","HasOptedOutOfEmail","EmailBouncedReason"
                "1","0","Lovelace","Ada","Lady","Ada Lovelace","1 Lane","London","W1","1","2","3","","ada@example.org","Analyst","Engines","0",""
                """))
                .containsEntry("Name", "displayName")
                .containsEntry("MailingStreet", "streetAddress")
                .containsEntry("Email", "externalAddress")
                .containsEntry("Title", "title")
                .containsEntry("IsDeleted", "optedOut")
                .containsEntry("HasOptedOutOfEmail", "optedOut")
                .doesNotContainKeys("Salutation", "AssistantPhone", "EmailBouncedReason", "Id");
    }

    @Test
    void microsoft365UsersWithAndWithoutAlternateAddress() throws Exception {
        assertThat(map("""
                User Name,Display Name,Office Phone,Alternate email address,ZIP or Postal Code
                ada@example.com,Ada,1,ada@example.org,1
                """))
                .containsExactly(
                        Map.entry("Display Name", "displayName"),
                        Map.entry("Office Phone", "phone"),
                        Map.entry("Alternate email address", "externalAddress"),
                        Map.entry("ZIP or Postal Code", "postalCode"));
        assertThat(map("userPrincipalName,displayName\nada@example.org,Ada\n"))
                .containsEntry("userPrincipalName", "externalAddress");
    }

    @Test
    void googleWorkspaceUsers() throws Exception {
        assertThat(map("""
                First Name [Required],Last Name [Required],Email Address [Required],Password [Required],New Primary Email [UPLOAD ONLY],Recovery Email,Home Secondary Email,Work Phone,Manager Email
                Ada,Lovelace,ada@example.org,secret@example.org,,r@example.org,h@example.org,1,boss@example.org
                """))
                .containsExactly(
                        Map.entry("First Name [Required]", "firstName"),
                        Map.entry("Last Name [Required]", "lastName"),
                        Map.entry("Email Address [Required]", "externalAddress"),
                        Map.entry("Home Secondary Email", "proxyAddress"),
                        Map.entry("Work Phone", "phone"));
    }

    @Test
    void mailchimp() throws Exception {
        assertThat(map("""
                "Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,CC,REGION,LEID,EUID,NOTES,TAGS,UNSUB_TIME
                ada@example.org,Ada,Lovelace,2,2024-01-01 10:00:00,2024-01-01 10:00:00,GB,,1,x,,\"""VIP""\",
                """))
                .containsExactly(
                        Map.entry("Email Address", "externalAddress"),
                        Map.entry("First Name", "firstName"),
                        Map.entry("Last Name", "lastName"),
                        Map.entry("NOTES", "notes"),
                        Map.entry("UNSUB_TIME", "optedOut"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Members,Identity", "Membros,Lista", "Member,Group", "Mitglieder,Verteilerliste"})
    void listsOfMembers(String header) throws Exception {
        assertThat(map(header + "\nada@example.org,engines@example.com\n").values())
                .containsExactly("externalAddress", "group");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberid", "Member", "userPrincipalName", "Email"})
    void onlyAddresses(String header) throws Exception {
        assertThat(map(header + "\nada@example.org\n")).containsExactly(Map.entry(header, "externalAddress"));
    }

    @Test
    void contactsWithAnActionEach() throws Exception {
        assertThat(map("Action,ExternalEmailAddress,Name\nAdd,ada@example.org,Ada\n"))
                .containsEntry("Action", "action");
        assertThat(map("Aktion;E-Mail;Name\nLöschen;ada@example.org;Ada\n")).containsEntry("Aktion", "action");
        assertThat(map("Action,Email,Name\nCalled,ada@example.org,Ada\n")).doesNotContainKey("Action");
    }

    @Test
    void severalOfAKindWhereTheFirstIsNumbered() throws Exception {
        assertThat(map("Email 1,Website 1,Website 2,Department 1\nada@example.org,a.example,b.example,Sales\n"))
                .containsExactly(
                        Map.entry("Email 1", "externalAddress"),
                        Map.entry("Website 1", "webPage"),
                        Map.entry("Department 1", "department"));
    }

    @Test
    void ownersNextToTheirContacts() throws Exception {
        assertThat(map("externalName,externalEmail,userEmail\nAda,ada@example.org,bob@example.com\n"))
                .containsExactly(
                        Map.entry("externalName", "displayName"), Map.entry("externalEmail", "externalAddress"));
    }

    private Map<String, String> map(String content) throws UnusableFileException {
        return MappedFile.of(directory, content).names();
    }
}
