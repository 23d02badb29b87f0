package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFinderTest {

    @TempDir
    Path directory;

    @Test
    void findsTheHeaderBelowWhatAReportSaysOfItself() throws Exception {
        assertThat(header("""
                Company:,Engines Ltd
                Made by:,clerk@example.com
                Made on:,2024-05-01

                Name,Email,City
                Ada,ada@example.org,London
                """)).isEqualTo(5);
    }

    @Test
    void takesNoWideRowForTheHeaderOfAFileThatHasOne() throws Exception {
        assertThat(header("""
                Name,Email
                Ada,ada@example.org
                Bob,none,mail comes back
                Cy,cy@example.org
                """)).isEqualTo(1);
    }

    @Test
    void findsTheHeaderBelowRemarks() throws Exception {
        assertThat(header("""
                # made by a program
                # format 2, with names
                name,email
                Ada,ada@example.org
                """)).isEqualTo(3);
    }

    @Test
    void takesANumberSignForTheNameOfAColumn() throws Exception {
        assertThat(header("#,Name,Reach\n1,Ada,ada@example.org\n")).isEqualTo(1);
        assertThat(header("#Name,Email\nAda,ada@example.org\n")).isEqualTo(1);
    }

    @Test
    void findsTheHeaderBelowATitleThoughNobodyHasAnAddress() throws Exception {
        assertThat(header("""
                Notes:
                "People who do not show their e-mail address are listed without it, so that some are missing here."

                Name,Email,Position
                Ada,,Analyst
                """)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada,Lovelace,,1\nBob,Babbage,bob@example.org,2\n", ",Ada,\nbob@example.org,Bob,1\n"})
    void seesThatTheFirstRowHasNoAddress(String content) throws Exception {
        assertThat(header(content)).isZero();
    }

    @Test
    void findsTheHeaderThoughItIsShorterThanTheRows() throws Exception {
        assertThat(header("Name,Town\nAda,London,ada@example.org\n")).isEqualTo(1);
    }

    private int header(String content) throws Exception {
        return CsvFiles.sniff(CsvFiles.write(directory, content)).headerRecord();
    }
}
