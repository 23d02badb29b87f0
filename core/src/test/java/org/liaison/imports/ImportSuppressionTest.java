package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.recipient.RecipientId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No import adds people who must not be added again. */
@CoreTest
class ImportSuppressionTest {

    private static final ImportOptions ADDING = TestImports.mode(ImportMode.ADD_AND_FILL, null);

    @Autowired
    private TestImports imports;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private RecipientId team = new RecipientId(1);

    @BeforeEach
    void fillTheDirectory() {
        team = directory.group("Team").id();
        directory.group("Other");
        directory.contact("ada");
    }

    @Test
    void addsNobodyWhoIsSuppressedForAll() {
        suppress("ada@example.org", null);
        suppress("new@example.org", null);

        var run = imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "new@example.org").in("Team").row(),
                TestRow.at(4, "New@Example.org").in("Other").row(),
                TestRow.at(5, "bob@example.org").in("Team").row());

        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(contents.members("Team")).containsExactly("bob@example.org: Single imports");
        assertThat(contents.members("Other")).isEmpty();
        assertThat(imports.counts(run)).isEqualTo(new RowCounts(4, 1, 0, 0, 0, 1, 2, 0, 0));
        assertThat(imports.problemCodes(run)).contains("POLICY-701");
    }

    @Test
    void putsNobodyIntoAGroupForWhichTheyAreSuppressed() {
        suppress("ada@example.org", team);
        suppress("new@example.org", team);

        var run = imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "new@example.org").in("Team", "Other").row());

        assertThat(contents.members("Team")).isEmpty();
        assertThat(contents.members("Other")).containsExactly("new@example.org: Single imports");
        assertThat(imports.counts(run)).isEqualTo(new RowCounts(2, 1, 0, 0, 0, 0, 1, 0, 0));
        assertThat(imports.problemCodes(run)).containsExactly("POLICY-703", "POLICY-703");
    }

    @Test
    void takesSuppressedPeopleOutOfGroups() {
        imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").in("Team").row());
        suppress("ada@example.org", null);

        imports.applied(
                TestImports.mode(ImportMode.REMOVE_LISTED, null),
                TestRow.at(2, "ada@example.org").in("Team").row());

        assertThat(contents.members("Team")).containsExactly("bob@example.org: Single imports");
    }

    private void suppress(String address, @Nullable RecipientId group) {
        jdbc.sql("""
                        insert into suppression (address_key, group_id, reason, actor)
                        values (:address, :group::bigint, 'asked for it', 'tester')
                        """)
                .param("address", address)
                .param("group", group == null ? null : group.value())
                .update();
    }
}
