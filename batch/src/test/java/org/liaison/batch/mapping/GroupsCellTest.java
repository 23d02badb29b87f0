package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Engines;Poets",
                "Engines | Poets",
                "Engines, Poets",
                "Engines\nPoets",
                "Engines\r\nPoets",
                "Engines ::: Poets",
                " Engines ;; Poets; ",
                "Engines;poets;POETS;Engines",
                "\"Engines\",\"Poets\""
            })
    void takesTheNamesApart(String cell) {
        assertThat(GroupsCell.names(cell)).hasSize(2).first().isEqualTo("Engines");
        assertThat(GroupsCell.names(cell).getLast()).isEqualToIgnoringCase("poets");
    }

    @Test
    void leavesOutTheLabelsThatGoogleGivesByItself() {
        assertThat(GroupsCell.names("* myContacts ::: Engines, London ::: * starred"))
                .containsExactly("Engines, London");
        assertThat(GroupsCell.names("myContacts;starred;Engines")).containsExactly("Engines");
    }

    @Test
    void doesNotBreakNamesWithCommasWhereSemicolonsSeparate() {
        assertThat(GroupsCell.names("Sales, Europe; Sales, Asia")).containsExactly("Sales, Europe", "Sales, Asia");
        assertThat(GroupsCell.names("\"Sales, Europe\", Press")).containsExactly("Sales, Europe", "Press");
    }

    @Test
    void keepsQuotesThatAreNotPairsAsTheyAre() {
        assertThat(GroupsCell.names("5\" disks, Press")).containsExactly("5\" disks", "Press");
    }

    @Test
    void takesTheNameOfAGroupOutOfItsDistinguishedName() {
        assertThat(GroupsCell.names(
                        "CN=Sales\\, Europe,OU=Groups,DC=example,DC=com;CN=Press,OU=Groups,DC=example,DC=com"))
                .containsExactly("Sales, Europe", "Press");
        assertThat(GroupsCell.names("CN=Press,DC=example,DC=com")).containsExactly("Press");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ";|", ", ,", "* myContacts"})
    void findsNothingInABlankCell(String cell) {
        assertThat(GroupsCell.names(cell)).isEmpty();
    }
}
