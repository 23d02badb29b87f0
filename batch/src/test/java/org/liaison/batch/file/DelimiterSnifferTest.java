package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimiterSnifferTest {

    @TempDir
    Path directory;

    @Test
    void doesNotTrustADeclarationThatWasLeftBehind() throws Exception {
        assertThat(delimiter("sep=,\nName;Email\nAda;ada@example.org\n")).isEqualTo(';');
    }

    @Test
    void trustsADeclarationThatTheRowsDoNotContradict() throws Exception {
        assertThat(delimiter("sep=^\nName^Email\nLovelace, Ada^ada@example.org\n"))
                .isEqualTo('^');
        assertThat(delimiter("sep=|\nName|Town, Country\nAda|London, UK\n")).isEqualTo('|');
    }

    @Test
    void saysThatAFileIsTooWideThoughNobodyInItHasAnAddress() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> delimiter("Email,Name" + ",x".repeat(20_000) + "\n"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(UnusableFileException.TOO_WIDE));
    }

    private char delimiter(String content) throws Exception {
        return CsvFiles.sniff(CsvFiles.write(directory, content)).delimiter();
    }
}
