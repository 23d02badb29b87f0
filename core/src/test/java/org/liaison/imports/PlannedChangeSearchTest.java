package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.audit.AuditAction;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.imports.ImportProblem.Severity;
import org.liaison.imports.ImportProblemSearch.Occurrence;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class PlannedChangeSearchTest {

    @Autowired
    private PlannedChangeSearch changes;

    @Autowired
    private ImportProblemSearch problems;

    @Autowired
    private TestImports imports;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Test
    void narrowsAPlanByKindGroupProblemAndWords() {
        var run = plan();
        var team = changes.groups(run.id(), "tea", 0, 10).getFirst();

        assertThat(addresses(run, PlannedChangeFilter.ALL))
                .containsExactly(
                        "ada@example.org", "cy@example.org", "bob@example.org", "ada@example.org", "cy@example.org");
        assertThat(addresses(run, filter("", Set.of(AuditAction.CONTACT_UPDATED), null, null)))
                .containsExactly("bob@example.org");
        assertThat(addresses(run, filter("", Set.of(), team, null)))
                .containsExactly("ada@example.org", "cy@example.org");
        assertThat(addresses(run, filter("", Set.of(), null, "GROUP-601")))
                .containsExactly("ada@example.org", "ada@example.org");
        assertThat(addresses(run, filter("CY@", Set.of(), null, null)))
                .containsExactly("cy@example.org", "cy@example.org");
        assertThat(addresses(run, filter("bob", Set.of(), null, null))).containsExactly("bob@example.org");
        assertThat(addresses(run, filter("%", Set.of(), null, null))).isEmpty();
    }

    @Test
    void showsOnlyWhatCouldNotBeApplied() {
        var run = plan();
        directory.contact("ada");
        imports.apply(run.id());

        var failed = new PlannedChangeFilter("", Set.of(), null, null, true);
        assertThat(addresses(imports.run(run.id()), failed)).containsExactly("ada@example.org", "ada@example.org");
    }

    @Test
    void countsChangesByKindAndNamesTheGroups() {
        var run = plan();

        assertThat(changes.counts(run.id()))
                .isEqualTo(Map.of(
                        AuditAction.CONTACT_CREATED,
                        2L,
                        AuditAction.CONTACT_UPDATED,
                        1L,
                        AuditAction.MEMBER_ADDED,
                        2L));
        assertThat(changes.groups(run.id(), "", 0, 10))
                .extracting(Recipient::displayName)
                .containsExactly("Team");
    }

    @Test
    void handsOverEveryChangeInItsOrderWithItsGroupsAddress() {
        var run = plan();

        var all = new ArrayList<PlannedChange>();
        changes.forEach(run, all::add);

        assertThat(all).isEqualTo(changes.page(run, PlannedChangeFilter.ALL, 0, 10));
        assertThat(all.getLast().groupAddress()).isEqualTo("team@corp.example");
    }

    @Test
    void narrowsProblemsByHowBadAndOfWhichKindTheyAre() {
        var run = plan().id();

        assertThat(problems.occurrences(run))
                .containsExactly(
                        new Occurrence("ADDR-401", Severity.ERROR, 1),
                        new Occurrence("GROUP-601", Severity.WARNING, 1));
        assertThat(problems.page(run, Severity.ERROR, null, 0, 10))
                .extracting(ImportProblem::code)
                .containsExactly("ADDR-401");
        assertThat(problems.page(run, null, "GROUP-601", 0, 10))
                .extracting(ImportProblem::line)
                .containsExactly(2L);
        assertThat(problems.count(run, Severity.ERROR, "GROUP-601")).isZero();
        assertThat(problems.count(run, null, null)).isEqualTo(2);
    }

    /** Creates ada and cy, who join a team, and changes bob. */
    private ImportRun plan() {
        directory.group("Team");
        contacts.create(ContactDetails.of(TestDirectory.outside("bob"), "Bob"));
        return imports.run(imports.planned(
                ImportOptions.defaults(),
                TestImports.row(2, "ada@example.org", "Team", "Nowhere"),
                TestImports.row(3, "bob@example.org", Map.of(ContactField.CITY, "Oslo")),
                TestImports.row(4, "cy@example.org", "Team"),
                TestImports.unreadable(5)));
    }

    private List<String> addresses(ImportRun run, PlannedChangeFilter filter) {
        var page = changes.page(run, filter, 0, 10).stream()
                .map(PlannedChange::address)
                .toList();
        assertThat(changes.count(run, filter)).isEqualTo(page.size());
        return page;
    }

    private static PlannedChangeFilter filter(
            String text, Set<AuditAction> actions, @Nullable Recipient group, @Nullable String problem) {
        return new PlannedChangeFilter(text, actions, group == null ? null : group.id(), problem, false);
    }
}
