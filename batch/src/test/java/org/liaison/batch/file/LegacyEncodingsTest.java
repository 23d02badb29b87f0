package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyEncodingsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Zoë, Jürgen Groß",
        "windows-1252, Inês Moura, Estêvão Serrão",
        "windows-1252, Søs Fenger, Bosse Ålund",
        "windows-1252, Nicolò Zaniolo, D’Angelo – Paris",
        "windows-1252, Muñiz, Mª Dolores",
        "windows-1252, 12 €, ½ price",
        "windows-1252, Þorsteinn Már, Ýmir Hróðmarsson",
        "windows-1252, Guðný Ósk, Sigþór",
        "windows-1250, Leoš Janáček, Božena Němcová",
        "windows-1250, Kieślowski, Stanisław Wyspiański",
        "windows-1250, Szőts Gergő, Gyűjtő Mátyás",
        "windows-1250, Ivo Andrić, Goran Višnjić",
        "windows-1250, Vlăduţ, Nicolae Bălcescu",
        "windows-1251, Анна Ахматова, Лев",
        "windows-1251, Олена Пчілка, Їжак",
        "windows-1251, Кирил Петков, ООО Ромашка",
        "windows-1253, Αλέξανδρος Ωνάσης, Μελίνα Μερκούρη",
        "windows-1253, Κώστας, Εταιρεία Ύδρευσης",
        "windows-1254, Yaşar Kemal Gökçeli, Nazım",
        "windows-1254, Müjdat Gezen, İnönü Çağrı",
        "windows-1255, עמוס עוז, יהודה עמיחי",
        "x-windows-949, 김소월, 주식회사 바다",
        "ISO-8859-15, Œuvre, Sœur Marie",
        "ISO-8859-15, 12 €, Ada",
        "windows-31j, 田中太郎, 鈴木",
        "windows-31j, タナカ タロウ, ひらがな",
        "GB18030, 王伟, 李娜",
        "GB18030, 上海有限公司, 欧阳娜娜"
    })
    void tellsTheEncodingByTheLettersOfTwoNames(String charset, String one, String other) throws Exception {
        var file = CsvFiles.write(
                directory,
                "Name,Email\n%s,a@example.org\n%s,b@example.org\n".formatted(one, other),
                Charset.forName(charset));
        var layout = CsvFiles.sniff(file);

        assertThat(layout.charset()).isEqualTo(Charset.forName(charset));
        assertThat(CsvFiles.rows(file, layout)).extracting(List::getFirst).containsExactly(one, other);
    }

    @ParameterizedTest
    @CsvSource({"Zoë, Jürgen Groß", "René, Núria Peña", "Søs Fenger, Åse"})
    void tellsTheEncodingOfAnOldMacintoshByTheEndsOfItsLines(String one, String other) throws Exception {
        var file = CsvFiles.write(
                directory,
                "Name,Email\r%s,a@example.org\r%s,b@example.org\r".formatted(one, other),
                Charset.forName("x-MacRoman"));
        var layout = CsvFiles.sniff(file);

        assertThat(CsvFiles.rows(file, layout)).extracting(List::getFirst).containsExactly(one, other);
    }

    @Test
    void doesNotTakeTheQuotesAndDashesOfWindowsForLettersOfAMacintosh() throws Exception {
        var file = CsvFiles.write(
                directory,
                "Name,Email\n" + "D’Angelo – O’Brien “Pat”,a@example.org\n".repeat(50),
                Charset.forName("windows-1252"));

        assertThat(CsvFiles.sniff(file).charset()).isEqualTo(Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, Zoë", "windows-1250, Dvořák", "windows-1251, Иванов", "GB18030, 王小明", "windows-31j, 山田花子"
    })
    void tellsItThoughTheFirstSuchLetterComesLate(String charset, String name) throws Exception {
        var file = CsvFiles.write(
                directory,
                "Name,Email\n" + "Ada,ada@example.org\n".repeat(50_000) + name + ",b@example.org\n",
                Charset.forName(charset));

        assertThat(CsvFiles.sniff(file).charset()).isEqualTo(Charset.forName(charset));
    }
}
