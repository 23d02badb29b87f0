package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.file.UnusableFileException;

class HeaderlessColumnsTest {

    @TempDir
    Path directory;

    @Test
    void takesAllColumnsOfAddresses() throws Exception {
        assertThat(map("7;ada@example.org;a@example.net\n8;bob@example.org;\n"))
                .containsExactly(Map.entry("#2", "externalAddress"), Map.entry("#3", "proxyAddress"));
    }

    @Test
    void seesThatANameIsMadeOfTheOthers() throws Exception {
        assertThat(map("Ada Lovelace,Ada,Lovelace,ada@example.org\nBob Roe,Bob,Roe,bob@example.org\n"))
                .containsExactly(
                        Map.entry("#1", "displayName"),
                        Map.entry("#2", "firstName"),
                        Map.entry("#3", "lastName"),
                        Map.entry("#4", "externalAddress"));
    }

    @Test
    void takesTheOnlyColumnOfSeveralWordsAsDisplayName() throws Exception {
        assertThat(map("ada@example.org,Ada Lovelace,1815\n")).containsEntry("#2", "displayName");
    }

    @Test
    void takesTwoColumnsThatTheAddressesRepeatAsFirstAndLastName() throws Exception {
        assertThat(map("1,Ada,Lovelace,ada.lovelace@example.org\n2,Zoë,Roe,z.roe@example.org\n"))
                .containsEntry("#2", "firstName")
                .containsEntry("#3", "lastName");
        assertThat(map("Ada,Lovelace,countess@example.org\n"))
                .containsEntry("#1", "firstName")
                .containsEntry("#2", "lastName");
    }

    @Test
    void doesNotGuessWhereItIsNotClear() throws Exception {
        assertThat(map("1,London,England,countess@example.org\n")).containsOnlyKeys("#4");
        assertThat(map("ada@example.org,London\n")).containsOnlyKeys("#1");
        assertThat(map("ada@example.org,yes\n")).containsOnlyKeys("#1");
    }

    @Test
    void knowsTheColumnsOfThunderbirdsAddressBook() throws Exception {
        var withoutChatName = "Ada,Lovelace,Ada Lovelace,,ada@example.org,,1,2,3,4,5,Home 1,,Bath,,BA1,UK,"
                + "Work 1,,London,,W1,UK,Analyst,Maths,Engines,,,,,,,,,,a note";
        var withChatName = withoutChatName.replace(",,1,2", ",,ada,1,2");

        assertThat(map(withoutChatName + "\n"))
                .containsEntry("#7", "phone")
                .containsEntry("#18", "streetAddress")
                .containsEntry("#26", "company")
                .containsEntry("#36", "notes");
        assertThat(map(withoutChatName + ",\n")).containsEntry("#26", "company").containsEntry("#36", "notes");
        assertThat(map(withChatName + "\n")).containsEntry("#27", "company").containsEntry("#37", "notes");
        assertThat(map(withChatName + ",\n")).containsEntry("#27", "company").doesNotContainKey("#7");
    }

    @Test
    void leavesThePasswordsOfAListOfAccountsAlone() throws Exception {
        assertThat(map("account;ada@example.org;Countess;Ada;Lovelace;True;SimpleUsers;ada@example.org;0\n"))
                .containsExactly(
                        Map.entry("#2", "externalAddress"),
                        Map.entry("#4", "firstName"),
                        Map.entry("#5", "lastName"),
                        Map.entry("#8", "proxyAddress"));
    }

    private Map<String, String> map(String content) throws UnusableFileException {
        return MappedFile.of(directory, content).names();
    }
}
