package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.CoreTest;
import org.liaison.database.LiaisonHome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@CoreTest
class ReceivedFilesTest {

    @Autowired
    private ReceivedFiles files;

    @Autowired
    private LiaisonHome home;

    @Test
    void keepsAFileUnderTheHashOfItsContent() throws IOException {
        var file = files.receive("people.csv", stream("Email\n"));

        assertThat(file.sha256()).isEqualTo("87d70217b3527f067e6e6388d1599c47eff4d6844b4e5da99d16425a640fbe38");
        assertThat(file.bytes()).isEqualTo(6);
        assertThat(file.path().getFileName()).hasToString(file.sha256());
        assertThat(file.path()).hasContent("Email\n");
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        var content = UUID.randomUUID().toString();
        var first = files.receive("first.csv", stream(content));
        int before = kept().size();

        var second = files.receive("second.csv", stream(content));

        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.name()).isEqualTo("second.csv");
        assertThat(kept()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "people.csv, people.csv",
        "C:\\Users\\Ada\\people.csv, people.csv",
        "/home/ada/people.csv, people.csv",
        "../../etc/passwd, passwd"
    })
    void callsAFileByItsNameWithoutTheFolder(String given, String name) throws IOException {
        assertThat(files.receive(given, stream("Email\n")).name()).isEqualTo(name);
    }

    @Test
    void leavesNothingOfAFileThatBreaksOff() throws IOException {
        int before = kept().size();
        var broken = new SequenceInputStream(stream("Email\n"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The line is dead");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> files.receive("people.csv", broken)).hasMessage("The line is dead");

        assertThat(kept()).hasSize(before);
    }

    @Test
    void measuresAFileThatIsTooLargeWithoutKeepingIt() throws IOException {
        int before = kept().size();
        var limits = new ImportLimits(DataSize.ofBytes(5), 1, 1, 1, 1);

        var file = new ReceivedFiles(home, limits).receive("people.csv", stream("Name," + UUID.randomUUID()));

        assertThat(file.bytes()).isEqualTo(41);
        assertThat(file.path()).doesNotExist();
        assertThat(kept()).hasSize(before);
    }

    private List<Path> kept() throws IOException {
        try (var all = Files.list(home.files())) {
            return all.toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
