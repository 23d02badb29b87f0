package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.imports.ImportLimits;

class CsvLayoutSnifferTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void recognisesTheDelimiter(char delimiter) throws Exception {
        var layout = sniff("Name,Email,City\nAda,ada@example.org,London\n".replace(',', delimiter));

        assertThat(layout.delimiter()).isEqualTo(delimiter);
        assertThat(layout.headerRecord()).isEqualTo(1);
        assertThat(layout.columns()).containsExactly("Name", "Email", "City");
    }

    @Test
    void isNotMisledByCommasInTheCellsOfASemicolonFile() throws Exception {
        var layout = sniff("""
                Name, Vorname;E-Mail;Umsatz
                Lovelace, Ada;ada@example.org;1,5
                Babbage, Charles;charles@example.org;2,75
                """);

        assertThat(layout.delimiter()).isEqualTo(';');
    }

    @Test
    void isNotMisledBySemicolonsInTheCellsOfACommaFile() throws Exception {
        var layout = sniff("""
                Email,Groups
                ada@example.org,Engines;Poets;Partners
                charles@example.org,Engines;Machines
                """);

        assertThat(layout.delimiter()).isEqualTo(',');
    }

    @Test
    void isNotMisledByDelimitersInsideQuotes() throws Exception {
        var layout = sniff("""
                "Note"\t"E-mail"
                "one, two, three; four|five\nsix, seven"\t"ada@example.org"
                """);

        assertThat(layout.delimiter()).isEqualTo('\t');
    }

    @Test
    void judgesAFileWithoutAddressesByHowEvenItsRowsAre() throws Exception {
        var layout = sniff("Name;Town\nAda, Countess;London\nCharles;Walworth, Surrey, England\n");

        assertThat(layout.delimiter()).isEqualTo(';');
    }

    @Test
    void keepsAListOfNamesAndAddressesInOneColumn() throws Exception {
        var file = CsvFiles.write(directory, "Members\nLovelace, Ada <ada@example.org>\nBabbage, C <c@example.org>\n");
        var layout = CsvFiles.sniff(file);

        assertThat(CsvFiles.records(file, layout))
                .allSatisfy(row -> assertThat(row.cells()).hasSize(1));
    }

    @Test
    void takesALoneColumn() throws Exception {
        assertThat(sniff("email\nada@example.org\ncharles@example.org\n").columns())
                .containsExactly("email");
    }

    @Test
    void takesRowsThatEndWithADelimiterTheHeaderHasNot() throws Exception {
        var layout = sniff("email\nada@example.org,\ncharles@example.org,\n");

        assertThat(layout.delimiter()).isEqualTo(',');
        assertThat(layout.columns()).containsExactly("email");
    }

    @ParameterizedTest
    @CsvSource({"sep=;", "SEP=;", "\"sep=;\""})
    void obeysTheLineThatDeclaresTheDelimiter(String line) throws Exception {
        var layout = sniff(line + "\r\nName;Email\r\nAda,ada@example.org;\r\n");

        assertThat(layout.delimiter()).isEqualTo(';');
        assertThat(layout.headerRecord()).isEqualTo(2);
        assertThat(layout.columns()).containsExactly("Name", "Email");
    }

    @Test
    void skipsTheTypeLineOfWindowsPowerShell() throws Exception {
        var layout = sniff("""
                #TYPE Selected.System.Management.Automation.PSCustomObject
                "DisplayName","PrimarySmtpAddress"
                "Ada Lovelace","ada@example.org"
                """);

        assertThat(layout.headerRecord()).isEqualTo(2);
        assertThat(layout.columns()).containsExactly("DisplayName", "PrimarySmtpAddress");
    }

    @Test
    void findsTheHeaderBelowATitleThatSpeaksOfAddresses() throws Exception {
        var layout = sniff("Adressliste der Partner\n\nName;Firma;E-Mail\nAda;Engines;ada@example.org\n");

        assertThat(layout.headerRecord()).isEqualTo(3);
        assertThat(layout.columns()).containsExactly("Name", "Firma", "E-Mail");
    }

    @Test
    void findsTheHeaderBelowOneThatGroupsTheColumns() throws Exception {
        var layout = sniff("""
                Person,,Reach,
                First name,Last name,E-mail,Phone
                Ada,Lovelace,ada@example.org,1
                """);

        assertThat(layout.headerRecord()).isEqualTo(2);
        assertThat(layout.columns()).containsExactly("First name", "Last name", "E-mail", "Phone");
    }

    @Test
    void findsTheHeaderBelowATableAboutTheReport() throws Exception {
        var layout = sniff("""
                Registrations
                Made on,2024-05-01
                Topic,Meeting,Minutes
                Launch,12 345,60
                Attendees,
                First Name,Last Name,Email,Organization
                Ada,Lovelace,ada@example.org,Engines
                """);

        assertThat(layout.headerRecord()).isEqualTo(6);
        assertThat(layout.columns()).containsExactly("First Name", "Last Name", "Email", "Organization");
    }

    @Test
    void keepsTheHeaderThoughARowWithoutAddressSpeaksOfMail() throws Exception {
        var layout = sniff("""
                Name,Town,Reach
                Ada,Mailand,
                Bob,Rome,bob@example.org
                """);

        assertThat(layout.headerRecord()).isEqualTo(1);
    }

    @Test
    void countsBlankLinesAboveTheHeaderAsRecords() throws Exception {
        assertThat(sniff("\n;;\n \t\nEmail;Name\nada@example.org;Ada\n").headerRecord())
                .isEqualTo(4);
    }

    @Test
    void findsTheHeaderBelowTheTitleOfAReport() throws Exception {
        var layout = sniff("""
                Contacts of the partner programme

                As of 1 May
                Name;Email
                Ada;ada@example.org
                """);

        assertThat(layout.headerRecord()).isEqualTo(4);
        assertThat(layout.columns()).containsExactly("Name", "Email");
    }

    @Test
    void findsTheHeaderBelowARemarkAboutAddresses() throws Exception {
        var layout = sniff("""
                Notes:
                "Some of the e-mail addresses may be missing, since not everybody shares theirs."

                Name,Email
                Ada,ada@example.org
                """);

        assertThat(layout.headerRecord()).isEqualTo(4);
    }

    @Test
    void seesThatTheFirstRecordIsARowAlready() throws Exception {
        var layout = sniff("Ada Lovelace,Ada,ada@example.org\nCharles,,charles@example.org,London\n");

        assertThat(layout.headerRecord()).isZero();
        assertThat(layout.hasHeader()).isFalse();
        assertThat(layout.columns()).containsExactly("#1", "#2", "#3", "#4");
    }

    @Test
    void givesEachColumnANameOfItsOwn() throws Exception {
        var layout = sniff("Email, Name ,,Email,Email (2),#3\nada@example.org,Ada,,,,\n");

        assertThat(layout.columns()).containsExactly("Email", "Name", "#3", "Email (2)", "Email (2) (2)", "#3 (2)");
    }

    @Test
    @Timeout(5)
    void namesThousandsOfColumnsThatAreCalledAlike() throws Exception {
        var layout = sniff("Email" + ",Name".repeat(16_000) + "\nada@example.org,Ada\n");

        assertThat(layout.columns()).endsWith("Name (16000)").doesNotHaveDuplicates();
    }

    @Test
    void readsAHeaderOfSeveralLines() throws Exception {
        assertThat(sniff("\"E-mail\naddress\",Name\nada@example.org,Ada\n").columns())
                .containsExactly("E-mail\naddress", "Name");
    }

    @Test
    void takesTheDelimiterThatAPersonChose() throws Exception {
        var layout = new CsvLayoutSniffer(ImportLimits.DEFAULTS)
                .sniff(CsvFiles.write(directory, "a:b,c\nada@example.org:x,y\n"), null, ':');

        assertThat(layout.delimiter()).isEqualTo(':');
        assertThat(layout.columns()).containsExactly("a", "b,c");
    }

    private CsvLayout sniff(String content) throws UnusableFileException {
        return CsvFiles.sniff(CsvFiles.write(directory, content));
    }
}
