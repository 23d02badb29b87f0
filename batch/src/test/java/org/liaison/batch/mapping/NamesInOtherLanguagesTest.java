package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that people give to the commonest columns. */
class NamesInOtherLanguagesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Imię; Nazwisko; Adres e-mail; Nazwa firmy",
                "Jméno; Příjmení; E-mailová adresa; Společnost",
                "Meno; Priezvisko; E-mail; Spoločnosť",
                "Keresztnév; Vezetéknév; E-mail cím; Cég",
                "Prenume; Nume de familie; Adresă de e-mail; Companie",
                "Förnamn; Efternamn; E-postadress; Företag",
                "Fornavn; Etternavn; E-postadresse; Bedrift",
                "Etunimi; Sukunimi; Sähköposti; Yritys",
                "Имя; Фамилия; Адрес электронной почты; Организация",
                "Ad; Soyad; E-posta; Şirket",
                "Adı; Soyadı; E-posta adresi; Kurum",
                "Όνομα; Επώνυμο; Ηλεκτρονικό ταχυδρομείο; Εταιρεία",
                "שם פרטי; שם משפחה; דואר אלקטרוני; חברה",
                "名; 姓; 电子邮件; 公司",
                "이름; 성; 전자 메일 주소; 회사"
            })
    void sayWhatTheyHold(String first, String last, String address, String company) throws Exception {
        var file = "%s,%s,%s,%s\nA,B,ada@example.org,C\n".formatted(first, last, address, company);

        assertThat(MappedFile.of(directory, file).names())
                .containsEntry(first, "firstName")
                .containsEntry(last, "lastName")
                .containsEntry(address, "externalAddress")
                .containsEntry(company, "company");
    }
}
