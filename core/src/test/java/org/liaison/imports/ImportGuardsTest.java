package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.ContactField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each limit lets pass what is just at it, and holds what is just above. */
@CoreTest
class ImportGuardsTest {

    private static final ImportOptions PARTNER = TestImports.mode(ImportMode.ADD_ONLY, "Partner");
    private static final ImportOptions SYNC = TestImports.mode(ImportMode.FULL_SYNC, "Partner");
    private static final ImportOptions REMOVING = TestImports.mode(ImportMode.REMOVE_LISTED, null);

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void createGroups() {
        directory.group("Team");
        directory.group("Other");
    }

    @Test
    void holdsAnEmptyFileOfASource() {
        assertThat(guards(SYNC, List.of())).containsExactly("GUARD-801");
        assertThat(guards(TestImports.mode(ImportMode.ADD_ONLY, null), List.of()))
                .isEmpty();
    }

    @Test
    void holdsAFileWithOtherColumnsThanTheLast() {
        imports.apply(imports.planned(PARTNER, array(people(1, 3))));
        var run = imports.staged(PARTNER, List.of("externalAddress", "groups", "city"), people(1, 3));
        var different = imports.staged(PARTNER, List.of("externalAddress", "groups", "city"), people(1, 4));

        assertThat(planning.plan(run)).as("nothing to do").isEqualTo(ImportState.NO_CHANGE);
        assertThat(planning.plan(different)).isEqualTo(ImportState.HELD);
        assertThat(codes(different)).containsExactly("GUARD-802");
    }

    @Test
    void holdsAFileWithFarFewerRowsThanUsual() {
        imports.apply(imports.planned(PARTNER, array(people(1, 100))));

        assertThat(guards(PARTNER, people(32, 101))).isEmpty();
        assertThat(guards(PARTNER, people(33, 101))).containsExactly("GUARD-803");
    }

    @Test
    void holdsAFileWithManyErrors() {
        assertThat(guards(PARTNER, withErrors(1, 10))).isEmpty();
        assertThat(guards(PARTNER, withErrors(1, 11))).containsExactly("GUARD-804");
        assertThat(guards(PARTNER, withErrors(285, 15))).isEmpty();
        assertThat(guards(PARTNER, withErrors(284, 16))).containsExactly("GUARD-804");
    }

    @Test
    void holdsAFileOfWhichNoRowCanBeUsedThoughItChangesNothing() {
        assertThat(guards(PARTNER, withErrors(0, 10))).isEmpty();
        assertThat(guards(PARTNER, withErrors(0, 11))).containsExactly("GUARD-804");
    }

    @Test
    void holdsAPlanThatTakesManyMembersFromAGroup() {
        imports.apply(imports.planned(PARTNER, array(people(1, 100, "Team"))));
        imports.apply(imports.planned(TestImports.mode(ImportMode.ADD_ONLY, null), array(people(1, 20, "Other"))));

        assertThat(guards(REMOVING, people(1, 5, "Other"))).isEmpty();
        assertThat(guards(REMOVING, people(1, 6, "Other"))).containsExactly("GUARD-805", "GUARD-806");
        assertThat(search.guards(imports.planned(REMOVING, array(people(1, 6, "Other"))))
                        .getFirst())
                .satisfies(guard -> assertThat(guard.groups()).containsExactly("Other"))
                .satisfies(guard -> assertThat(guard.found()).isEqualByComparingTo("6"))
                .satisfies(guard -> assertThat(guard.allowed()).isEqualByComparingTo("5"));
        assertThat(guards(REMOVING, people(1, 10, "Team"))).containsExactly("GUARD-806");
        assertThat(guards(REMOVING, people(1, 11, "Team"))).containsExactly("GUARD-805", "GUARD-806");
    }

    @Test
    void holdsAPlanThatEndsManyMemberships() {
        imports.apply(imports.planned(PARTNER, array(people(1, 120, "Team"))));

        assertThat(guards(REMOVING, people(1, 6, "Team"))).isEmpty();
        assertThat(guards(REMOVING, people(1, 7, "Team"))).containsExactly("GUARD-806");
    }

    @Test
    void holdsAPlanThatEmptiesAGroupHoweverSmall() {
        imports.apply(imports.planned(PARTNER, array(people(1, 2, "Team"))));

        assertThat(guards(REMOVING, people(1, 1, "Team"))).isEmpty();
        assertThat(guards(REMOVING, people(1, 2, "Team"))).containsExactly("GUARD-807");
        assertThat(guards(SYNC, people(3, 4, "Team"))).as("others come").isEmpty();
    }

    @Test
    void holdsAPlanThatTakesAnybodyFromAProtectedGroup() {
        imports.apply(imports.planned(PARTNER, array(people(1, 20, "Team"))));
        jdbc.sql("update recipient set protected = true where display_name = 'Team'")
                .update();

        assertThat(guards(PARTNER, people(1, 21, "Team"))).isEmpty();
        assertThat(guards(REMOVING, people(1, 1, "Team"))).containsExactly("GUARD-808");
    }

    @Test
    void holdsAPlanThatOverwritesManyContacts() {
        imports.apply(imports.planned(PARTNER, array(inCity(1, 300, "Bonn"))));
        var overwriting = TestImports.mode(ImportMode.ADD_AND_UPDATE, null);

        assertThat(guards(overwriting, inCity(1, 50, "Rome"))).isEmpty();
        assertThat(guards(overwriting, inCity(1, 51, "Rome"))).containsExactly("GUARD-809");
        var mixed = new ArrayList<>(inCity(1, 60, "Rome"));
        mixed.addAll(inCity(61, 300, "Bonn"));
        assertThat(guards(overwriting, mixed)).isEmpty();
        mixed.set(60, inCity(61, 61, "Rome").getFirst());
        assertThat(guards(overwriting, mixed)).containsExactly("GUARD-809");
    }

    @Test
    void holdsAPlanThatCreatesFarMoreThanTheSourceUsuallyNames() {
        imports.apply(imports.planned(PARTNER, array(people(1, 120))));

        assertThat(guards(PARTNER, people(1, 180))).isEmpty();
        assertThat(guards(PARTNER, people(1, 181))).containsExactly("GUARD-810");
    }

    @Test
    void holdsAPlanThatDeletesManyContacts() {
        imports.apply(imports.planned(PARTNER, array(people(1, 120))));

        assertThat(guards(REMOVING, people(1, 6))).isEmpty();
        assertThat(guards(REMOVING, people(1, 7))).containsExactly("GUARD-811");
    }

    @Test
    void holdsASynchronisationWhoseUnreadableRowsMayMeanMembersWhoWouldGo() {
        imports.apply(imports.planned(SYNC, array(people(1, 20, "Team"))));
        var rows = new ArrayList<>(people(2, 20, "Team"));

        assertThat(guards(SYNC, rows)).as("no row is unreadable").isEmpty();
        rows.add(TestImports.unreadable(30, "Other"));
        rows.add(TestImports.unreadable(31));
        assertThat(guards(SYNC, rows)).as("they name another group, or none").isEmpty();
        for (var name : List.of("Team", "TEAM@corp.example")) {
            rows.set(19, TestImports.unreadable(30, name));
            assertThat(guards(SYNC, rows)).containsExactly("GUARD-813");
        }
        assertThat(guards(TestImports.mode(ImportMode.ADD_ONLY, "Partner"), rows))
                .as("nobody would go")
                .isEmpty();
        rows.set(19, people(1, 1, "Team").getFirst());
        assertThat(guards(SYNC, rows)).as("everybody is named").isEmpty();
    }

    @Test
    void holdsASynchronisationIntoChosenGroupsForAnyUnreadableRow() {
        var sync = TestImports.mode(ImportMode.FULL_SYNC, "Partner", "Team");
        imports.apply(imports.planned(sync, array(people(1, 20))));
        var rows = new ArrayList<>(people(2, 20));
        rows.add(TestImports.unreadable(30));

        var run = imports.planned(sync, array(rows));

        assertThat(search.guards(run)).singleElement().satisfies(guard -> {
            assertThat(guard.code()).isEqualTo("GUARD-813");
            assertThat(guard.found()).isEqualByComparingTo("1");
            assertThat(guard.groups()).containsExactly("Team");
        });
    }

    @Test
    void takesTheLimitsOfTheSourceWhereItHasSome() {
        imports.apply(imports.planned(PARTNER, array(people(1, 3))));
        jdbc.sql(
                        "update source set guard_limits = '{\"freeErrors\": 1, \"maxErrorPercent\": 50}' where name = 'Partner'")
                .update();

        assertThat(guards(PARTNER, withErrors(4, 4))).isEmpty();
        assertThat(guards(PARTNER, withErrors(4, 5))).containsExactly("GUARD-804");
        assertThat(guards(TestImports.mode(ImportMode.ADD_ONLY, null), withErrors(4, 5)))
                .isEmpty();
    }

    @Test
    void holdsAPlanThatDeletesTheLastMembersOfAGroupOrAnyOfAProtectedOne() {
        imports.apply(imports.planned(PARTNER, array(people(1, 3, "Team"))));

        assertThat(guards(REMOVING, people(1, 2))).isEmpty();
        assertThat(guards(REMOVING, people(1, 3))).containsExactly("GUARD-807");
        jdbc.sql("update recipient set protected = true where display_name = 'Team'")
                .update();
        assertThat(guards(REMOVING, people(1, 1))).containsExactly("GUARD-808");
    }

    @Test
    void countsDeletedContactsAmongThoseWhoLeaveAGroup() {
        imports.apply(imports.planned(PARTNER, array(people(1, 20, "Team"))));
        imports.apply(imports.planned(TestImports.mode(ImportMode.ADD_ONLY, null), array(people(1, 200))));
        var rows = new ArrayList<>(people(1, 3));
        rows.addAll(people(4, 6, "Team"));

        assertThat(guards(REMOVING, rows)).containsExactly("GUARD-805");
    }

    @Test
    void takesNobodyForAMemberWhoIsDeleted() {
        imports.apply(imports.planned(PARTNER, array(people(1, 3, "Team"))));
        imports.apply(imports.planned(REMOVING, array(people(3, 3))));

        assertThat(guards(REMOVING, people(1, 2, "Team"))).containsExactly("GUARD-807");
    }

    /** The guards that hold a file. */
    private List<String> guards(ImportOptions options, List<StagedRow> rows) {
        var run = imports.planned(options, array(rows));
        var codes = codes(run);
        assertThat(imports.run(run).state() == ImportState.HELD).isEqualTo(!codes.isEmpty());
        return codes;
    }

    private List<String> codes(ImportRunId run) {
        return search.guards(run).stream().map(Guard::code).toList();
    }

    private static StagedRow[] array(List<StagedRow> rows) {
        return rows.toArray(StagedRow[]::new);
    }

    private static List<StagedRow> people(int first, int last, String... groups) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i ->
                        TestRow.at(i, "p%d@example.org".formatted(i)).in(groups).row())
                .toList();
    }

    private static List<StagedRow> inCity(int first, int last, String city) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> TestRow.at(i, "p%d@example.org".formatted(i))
                        .with(ContactField.CITY, city)
                        .row())
                .toList();
    }

    private static List<StagedRow> withErrors(int good, int bad) {
        var rows = new ArrayList<>(people(1, good));
        IntStream.rangeClosed(good + 1, good + bad)
                .mapToObj(record -> TestImports.unreadable(record))
                .forEach(rows::add);
        return rows;
    }
}
