package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.imports.EncodingEvidence;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportState;
import org.springframework.beans.factory.annotation.Autowired;

@BatchTest
class ImportOfOldAndPackedFilesTest {

    private static final Charset CENTRAL_EUROPE = Charset.forName("windows-1250");

    @Autowired
    private ImportRig imports;

    @Test
    void keepsHowCertainTheEncodingIs() {
        var bytes = "Email,Name\nantonin@example.org,Antonín Dvořák\n".getBytes(CENTRAL_EUROPE);

        var run = imports.run(bytes, ImportOptions.defaults());

        assertThat(run.layout()).isNotNull().satisfies(layout -> {
            assertThat(layout.charset()).isEqualTo("windows-1250");
            assertThat(layout.encodingEvidence()).isEqualTo(EncodingEvidence.GUESSED);
        });
        assertThat(imports.contact("antonin@example.org").displayName()).isEqualTo("Antonín Dvořák");
    }

    @Test
    void readsTheCsvFileInAnArchiveAndKeepsTheArchive() throws IOException {
        var bytes = zip("people.csv");

        var run = imports.run(bytes, ImportOptions.defaults());

        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        assertThat(run.file().bytes()).isEqualTo(bytes.length);
        assertThat(run.file().path()).hasBinaryContent(bytes);
        assertThat(run.file()
                        .path()
                        .resolveSibling("%s.%s.unpacked".formatted(run.file().sha256(), run.id())))
                .doesNotExist();
        assertThat(imports.contact("leos@example.org").displayName()).isEqualTo("Leoš Janáček");
    }

    @Test
    void refusesAnArchiveOfSeveralFiles() throws IOException {
        var run = imports.run(zip("people.csv", "others.csv"), ImportOptions.defaults());

        assertThat(run.state()).isEqualTo(ImportState.UNUSABLE);
        assertThat(run.errorCode()).isEqualTo("FILE-110");
        assertThat(run.errorMessage()).contains("2 files");
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var name : names) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write("Email,Name\nleos@example.org,Leoš Janáček\n".getBytes(CENTRAL_EUROPE));
            }
        }
        return bytes.toByteArray();
    }
}
