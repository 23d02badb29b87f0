package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipOrigin;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ImportTracesTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private ReviewRows reviews;

    @Autowired
    private MembershipManagement management;

    @Autowired
    private MembershipSearch memberships;

    @Autowired
    private TestDirectory directory;

    @Test
    void everyOriginOfAMembershipTellsWhereItComesFrom() {
        var ada = directory.contact("Ada");
        var team = directory.group("Team");
        management.add(team.id(), List.of(ada));
        var run = imports.planned(
                TestImports.mode(ImportMode.ADD_AND_FILL, "Partner"),
                TestImports.row(7, ada.address(), team.address()));
        imports.apply(run);

        var origins = memberships.origins(team.id(), ada.id());

        assertThat(origins).extracting(MembershipOrigin::by).containsExactly("tester", "tester");
        assertThat(origins)
                .filteredOn(MembershipOrigin::isByHand)
                .singleElement()
                .satisfies(origin -> assertThat(origin.source()).isEqualTo("By hand"))
                .satisfies(origin -> assertThat(origin.file()).isNull());
        assertThat(origins)
                .filteredOn(origin -> !origin.isByHand())
                .singleElement()
                .satisfies(origin -> assertThat(origin.source()).isEqualTo("Partner"))
                .satisfies(origin -> assertThat(origin.run()).isEqualTo(run.value()))
                .satisfies(origin -> assertThat(origin.file()).isEqualTo("people.csv"))
                .satisfies(origin -> assertThat(origin.line()).isEqualTo(7))
                .satisfies(origin -> assertThat(origin.approvedBy()).isNull());
    }

    @Test
    void aRunKnowsTheOneThatTakesItBack() {
        var run = imports.planned(ImportOptions.defaults(), TestImports.row(1, "ada@example.org"));
        imports.apply(run);
        assertThat(search.undoing(run)).isEmpty();

        var undo = imports.undo(run);

        assertThat(search.undoing(run)).map(ImportRun::id).contains(undo);
    }

    @Test
    void aCancelledUndoTakesNothingBack() {
        var run = imports.planned(ImportOptions.defaults(), TestImports.row(1, "ada@example.org"));
        imports.apply(run);
        var undo = runs.beginUndo(run);
        imports.planUndo(undo);

        runs.cancel(undo);

        assertThat(search.undoing(run)).isEmpty();
    }

    @Test
    void rowsOfOneAddressNeedOneDecisionTogether() {
        var ada = directory.contact("Ada");
        var augusta = directory.contact("Augusta");
        var run = imports.planned(
                ImportOptions.defaults(), doubtful(3, ada, augusta), doubtful(4, ada, augusta), sure(5));

        assertThat(reviews.count(run)).isEqualTo(1);
        assertThat(reviews.page(run, 0, 10))
                .containsExactly(new ReviewRow(3, 3, ada.address(), ada.address(), List.of(augusta.address()), null));
        assertThat(reviews.page(run, 1, 10)).isEmpty();
    }

    private static StagedRow doubtful(long record, Recipient one, Recipient other) {
        return row(record, one.address(), List.of(SmtpAddress.of(other.address())));
    }

    private static StagedRow sure(long record) {
        return row(record, "charles@example.org", List.of());
    }

    private static StagedRow row(long record, String address, List<SmtpAddress> further) {
        return new StagedRow(
                record,
                record,
                List.of(address),
                SmtpAddress.of(address),
                further,
                null,
                null,
                Map.of(),
                Set.of(),
                List.of(),
                List.of());
    }
}
