package org.liaison.batch.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.contact.ContactField;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.springframework.beans.factory.annotation.Autowired;

@BatchTest
class ErrorsFileTest {

    @Autowired
    private ErrorsFile errors;

    @Autowired
    private ImportRig imports;

    @Test
    void holdsTheRejectedRowsAsTheyWereAndWhatIsWrongWithThem() throws IOException {
        var run = imports.run("""
                E-mail;Name;Notes
                ada@example.org;Ada;
                nonsense;"Ada ""Countess""; Lovelace"
                ;Nobody;two;three
                """);

        assertThat(file(run)).isEqualTo("""
                \uFEFFE-mail;Name;Notes;_line;_state;_code;_message
                nonsense;"Ada ""Countess""; Lovelace";;3;REJECTED;ADDR-401;This is not an e-mail address
                ;Nobody;two;4;REJECTED;ADDR-400;The record has no e-mail address
                """.replace("\n", "\r\n"));
    }

    @Test
    void givesAFileWithoutAHeaderOneThatKeepsTheMeaningOfItsColumns() throws IOException {
        var run = imports.run("""
                ada@example.org,Ada Lovelace
                charles@example.org,Charles Babbage
                grace at example.org,Grace Hopper
                """);

        var corrected = imports.run(file(run).replace("grace at ", "grace@"));

        assertThat(corrected.state()).isEqualTo(ImportState.APPLIED);
        assertThat(imports.contact("grace@example.org").displayName()).isEqualTo("Grace Hopper");
        assertThat(imports.contact("grace@example.org").get(ContactField.NOTES)).isNull();
    }

    @Test
    void isEmptyForAFileThatCouldNotBeRead() throws IOException {
        assertThat(file(imports.run(""))).isEmpty();
    }

    private String file(ImportRun run) throws IOException {
        var file = new ByteArrayOutputStream();
        errors.write(run, file);
        return file.toString(StandardCharsets.UTF_8);
    }
}
