package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileKindTest {

    @TempDir
    Path directory;

    static List<Arguments> beginnings() {
        return List.of(
                Arguments.of("PDF", "%PDF-1.7"),
                Arguments.of("Office document in a ZIP", "PK\u0003\u0004..[Content_Types].xml..xl/workbook.xml"),
                Arguments.of("ZIP archive in a ZIP", "PK\u0003\u0004..contacts.csv"),
                Arguments.of("older Office", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1..."),
                Arguments.of("PNG", "\u0089PNG\r\n\u001A\n"),
                Arguments.of("JPEG", "\u00FF\u00D8\u00FF\u00E0"),
                Arguments.of("GIF", "GIF89a"),
                Arguments.of("Parquet", "PAR1\u0015\u0004"),
                Arguments.of("SQLite", "SQLite format 3\u0000"),
                Arguments.of("7-Zip", "7z\u00BC\u00AF'\u001C"),
                Arguments.of("RAR", "Rar!\u001A\u0007"),
                Arguments.of("program", "\u007FELF\u0002"),
                Arguments.of("program", "MZ\u0090\u0000..This program cannot be run in DOS mode."),
                Arguments.of("gzip", "\u001F\u008B\b"),
                Arguments.of("UTF-32", "\u00FF\u00FE\u0000\u0000E\u0000\u0000\u0000"),
                Arguments.of("HTML", " <!DOCTYPE html><title>Sign in</title>"),
                Arguments.of("XML", "<?xml version='1.0'?>"),
                Arguments.of("vCard", "BEGIN:VCARD\r\n"),
                Arguments.of("JSON", "[{\"email\": \"ada@example.org\"}]"),
                Arguments.of("JSON", "[\n  {\n    \"email\": \"ada@example.org\"\n  }\n]\n"),
                Arguments.of("HTML", "<!-- signed out -->\n<!DOCTYPE html>"),
                Arguments.of("HTML", "<meta charset='utf-8'><table><tr><td>ada@example.org</td></tr></table>"),
                Arguments.of("LDIF", "dn: cn=ada,dc=example\nobjectClass: person\nmail: ada@example.org\n"),
                Arguments.of("e-mail message", "From: ada@example.org\nTo: bob@example.org\nSubject: List\n\nHello"),
                Arguments.of("SQL", "INSERT INTO `people` VALUES (1,'Ada','ada@example.org');\n"),
                Arguments.of("tar", "contacts.csv" + "\u0000".repeat(245) + "ustar\u0000" + "00"),
                Arguments.of("film", "\u0000\u0000\u0000\u0018ftypmp42"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void saysWhatAFileReallyIs(String name, String beginning) {
        assertRefused(CsvFiles.write(directory, beginning, StandardCharsets.ISO_8859_1), name);
    }

    @Test
    void findsAWebPageBehindAByteOrderMark() {
        assertRefused(CsvFiles.write(directory, "\uFEFF\n<html><body>Not found</body></html>"), "HTML");
    }

    private static void assertRefused(Path file, String name) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> CsvFiles.sniff(file))
                .withMessageContaining(name)
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-102"));
    }
}
