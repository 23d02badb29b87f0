package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.batch.file.UnusableFileException;

class ColumnOverridesTest {

    private static final String FILE = "E-mail Address,Name,Login,Tags\nada@example.org,Ada,ada@example.net,vip\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"Tags", "tags", "#4", " TAGS "})
    void givesAColumnAMeaning(String column) throws Exception {
        assertThat(map(Map.of(column, "groups"))).containsEntry("Tags", "groups");
    }

    @Test
    void takesTheFieldFromTheColumnThatWasRecognised() throws Exception {
        assertThat(map(Map.of("Tags", "displayName")))
                .containsEntry("Tags", "displayName")
                .doesNotContainKey("Name");
    }

    @Test
    void makesTheRecognisedAddressAProxyAddressWhenAnotherIsChosen() throws Exception {
        assertThat(map(Map.of("Login", "externalAddress")))
                .containsEntry("Login", "externalAddress")
                .containsEntry("E-mail Address", "proxyAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ignore", " Ignore "})
    void leavesAColumnOut(String nothing) throws Exception {
        assertThat(map(Map.of("Name", nothing))).doesNotContainKey("Name");
        assertThat(map(Map.of("E-mail Address", nothing))).containsEntry("Login", "externalAddress");
    }

    @Test
    void givesSeveralColumnsTheSameMeaningWhereThatMakesSense() throws Exception {
        assertThat(map(Map.of("Tags", "groups", "Login", "groups")))
                .containsEntry("Tags", "groups")
                .containsEntry("Login", "groups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map(Map.of("Tags", "title", "Login", "title")))
                .withMessageContaining("title");
        assertThatIllegalArgumentException().isThrownBy(() -> map(Map.of("Tags", "title", "#4", "notes")));
    }

    @Test
    void listsTheColumnsWhenThereIsNoneOfThatName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map(Map.of("Mail", "externalAddress")))
                .withMessageContaining("Mail")
                .withMessageContaining("E-mail Address, Name, Login, Tags");
        assertThatIllegalArgumentException().isThrownBy(() -> map(Map.of("#5", "notes")));
    }

    @Test
    void listsTheFieldsWhenThereIsNoneOfThatName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map(Map.of("Tags", "nickname")))
                .withMessageContaining("nickname")
                .withMessageContaining("externalAddress")
                .withMessageContaining("displayName");
    }

    @Test
    void namesTheColumnsOfAFileWithoutAHeaderByTheirPositions() throws Exception {
        assertThat(MappedFile.of(directory, "ada@example.org,x\n", Map.of("#2", "company"))
                        .names())
                .containsExactly(Map.entry("#1", "externalAddress"), Map.entry("#2", "company"));
    }

    @Test
    void needsAnExternalAddressAllTheSame() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> map(Map.of("E-mail Address", "ignore", "Login", "ignore")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-103"));
    }

    private Map<String, String> map(Map<String, String> overrides) throws UnusableFileException {
        return MappedFile.of(directory, FILE, overrides).names();
    }
}
