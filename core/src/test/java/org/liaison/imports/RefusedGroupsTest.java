package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.imports.RefusedGroups.RefusedGroup;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class RefusedGroupsTest {

    private static final String UNKNOWN = "There is no such group; nobody was added to it";

    @Autowired
    private TestImports imports;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private RefusedGroups refused;

    @Test
    void areToldWithTheRowsThatNameThemThoseOfMostRowsFirst() {
        directory.group("Team");
        var run = imports.planned(
                ImportOptions.defaults(),
                TestImports.row(2, "ada@example.org", "Nowhere", "team"),
                TestImports.row(3, "bob@example.org", "Elsewhere", "Nowhere"),
                TestImports.row(4, "eve@example.org", "team"));

        assertThat(refused.first(run, 10))
                .containsExactly(
                        new RefusedGroup("Nowhere", "GROUP-601", UNKNOWN, 2),
                        new RefusedGroup("Elsewhere", "GROUP-601", UNKNOWN, 1));
        assertThat(refused.first(run, 1)).hasSize(1);
        assertThat(refused.count(run)).isEqualTo(2);
    }

    @Test
    void areNoneWhereEveryGroupIsKnownOrCreated() {
        directory.group("Team");
        var run = imports.planned(TestImports.creatingGroups(), TestImports.row(2, "ada@example.org", "team", "New"));

        assertThat(refused.first(run, 10)).isEmpty();
        assertThat(refused.count(run)).isZero();
    }
}
