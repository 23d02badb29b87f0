package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.imports.GuardLimit;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.ReviewChoice;
import org.liaison.imports.ReviewDecision;
import org.liaison.imports.ReviewDecisions;
import org.liaison.membership.MemberSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientSearch;
import org.liaison.source.OwnLimits;
import org.liaison.source.SourceManagement;
import org.liaison.source.SourceSearch;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes on in the background has transactions of its own, so these tests commit and clean up. */
@WebTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Sql(
        statements = {
            "truncate recipient, recipient_address, membership, group_owner, suppression, accepted_domain, audit_entry, import_run cascade",
            "delete from source where id > 1"
        },
        executionPhase = Sql.ExecutionPhase.AFTER_TEST_METHOD)
class ImportJourneyTest extends SpringBrowserlessTest implements Locators {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private SampleImports imports;

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private ImportRunSearch runs;

    @Autowired
    private ImportTasks tasks;

    @Autowired
    private MemberSearch members;

    @Autowired
    private ReviewDecisions decisions;

    @Autowired
    private SourceSearch sources;

    @Autowired
    private SourceManagement sourceManagement;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anApprovedPlanIsAppliedAndSaysWhoApprovedItAndWhy() throws InterruptedException {
        var ada = directory.contact("Ada", "ada@example.org");
        var engineers = directory.group("Engineers");
        directory.member(engineers, ada);
        var run = imports.held(ada, engineers);
        open(run);

        approve("The project ended", "1 change");
        await(run);

        assertThat(run(run).state()).isEqualTo(ImportState.APPLIED);
        assertThat(members(engineers)).isEmpty();
        open(run);
        assertThat(find(RunFacts.class).single().getElement().getTextRecursively())
                .contains("by admin: The project ended");
    }

    @Test
    void aLargePlanWaitsForSomebodyElseThanWhoStartedIt() throws InterruptedException {
        var engineers = directory.group("Engineers");
        var run = awaitingApproval(engineers);
        open(run);
        assertThat(find(GuardPanel.class).single().getElement().getTextRecursively())
                .contains("A second person has to approve this plan", "With 2 changes");
        assertThat(findButton().withText("Apply 2 changes").exists()).isFalse();

        approve("I am sure", "2 changes");
        assertThat(findTextArea().withLabel("Why is it right?").component().getErrorMessage())
                .contains("You started this import yourself");
        assertThat(run(run).state()).isEqualTo(ImportState.AWAITING_APPROVAL);
        findButton().withText("Cancel").click();

        jdbc.sql("update import_run set requested_by = 'colleague'").update();
        open(run);
        approve("Checked with the partner", "2 changes");
        await(run);
        assertThat(run(run).state()).isEqualTo(ImportState.APPLIED);
        assertThat(members(engineers)).containsExactly("ada@partner.example");
    }

    @Test
    void undoTellsWhatStaysBecauseSomebodyChangedItSince() throws InterruptedException {
        var run = imports.adding("ada@partner.example", directory.group("Engineers"));
        open(run);
        findButton().withText("Apply 2 changes").click();
        await(run);
        var ada = SmtpAddress.of("ada@partner.example");
        var id = recipients.byAddress(ada.toString()).orElseThrow().id();
        contacts.correct(id, 0, ContactDetails.of(ada, "Augusta Ada"));

        open(run);
        findButton().withText("Undo this import").click();
        var undo = runs.undoing(run).orElseThrow().id();
        await(undo);
        open(undo);
        var kept = test(find(ProblemGrid.class).single());
        assertThat(kept.getRow(0).code()).isEqualTo("UNDO-901");
        assertThat(kept.getCellText(0, 3)).startsWith("Somebody changed this since, so it stays.");

        findButton().withText("Undo now").click();
        await(undo);
        open(undo);
        assertThat(find(StateBadge.class).single().getText()).isEqualTo("Partly undone");
        open(run);
        assertThat(find(StateBadge.class).single().getText()).isEqualTo("Partly undone");
        assertThat(findButton().withText("Undo this import").exists()).isTrue();
    }

    @Test
    void undoTellsThatAMemberCannotComeBackToAGroupThatIsGone() throws InterruptedException {
        var ada = directory.contact("Ada", "ada@example.org");
        var engineers = directory.group("Engineers");
        directory.member(engineers, ada);
        var run = imports.held(ada, engineers);
        open(run);
        approve("The project ended", "1 change");
        await(run);
        groups.delete(engineers.id());

        assertThat(keptByUndo(run)).isEqualTo("UNDO-902: The group or the contact was deleted since.");
    }

    @Test
    void undoTellsThatSomebodyElseHasADeletedContactsAddress() throws InterruptedException {
        var run = imports.deleting(directory.contact("Ada", "ada@example.org"));
        open(run);
        findButton().withText("Apply 1 change").click();
        await(run);
        directory.contact("Another Ada", "ada@example.org");

        assertThat(keptByUndo(run)).isEqualTo("UNDO-903: The contact’s address belongs to somebody else now.");
    }

    @Test
    void undoShowsWhatItReversesBeforeItDoes() throws InterruptedException {
        var engineers = directory.group("Engineers");
        var run = imports.adding("ada@partner.example", engineers);
        open(run);
        findButton().withText("Apply 2 changes").click();
        await(run);
        assertThat(members(engineers)).containsExactly("ada@partner.example");

        open(run);
        findButton().withText("Undo this import").click();
        var undo = runs.undoing(run).orElseThrow().id();
        await(undo);
        open(undo);
        assertThat(getCurrentTitle()).startsWith("Undo of import " + run);
        assertThat(find(ChangeGrid.class).exists()).isTrue();
        assertThat(members(engineers)).containsExactly("ada@partner.example");

        findButton().withText("Undo now").click();
        await(undo);
        assertThat(members(engineers)).isEmpty();
        assertThat(run(run).state()).isEqualTo(ImportState.UNDONE);
        assertThat(run(undo).requestedBy()).isEqualTo("admin");
        open(run);
        assertThat(find(RouterLink.class).all())
                .anyMatch(link -> link.getText().equals("Taken back by import " + undo));
        assertThat(findButton().withText("Undo this import").exists()).isFalse();
    }

    @Test
    void doesNotApplyAPlanThatNobodyHasSeen() throws InterruptedException {
        var engineers = directory.group("Engineers");
        var run = imports.adding("ada@partner.example", engineers);
        open(run);
        directory.contact("Ada", "ada@partner.example");

        findButton().withText("Apply 2 changes").click();
        await(run);
        var view = find(ImportRunView.class).single();
        view.show(run);

        assertThat(run(run).state()).isEqualTo(ImportState.PLANNED);
        assertThat(members(engineers)).isEmpty();
        assertThat(find(Div.class).all())
                .anyMatch(text -> text.getText().startsWith("The directory has changed since"));
        assertThat(findButton().withText("Apply 1 change").exists()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPersonDecidesWhomARowMeans() throws InterruptedException {
        var ada = directory.contact("Ada", "ada@example.org");
        var run = imports.doubtful(ada, directory.contact("Augusta", "augusta@example.org"));
        open(run);
        assertThat(find(ReviewPanel.class).single().getElement().getTextRecursively())
                .contains("Line 2", "ada@example.org, augusta@example.org");
        var choice = (Select<RowDecision>) find(Select.class).all().getFirst();
        assertThat(choice.getListDataView().getItems().map(RowDecision::text))
                .containsExactly(
                        "Ada <ada@example.org>", "Augusta <augusta@example.org>", "Somebody new", "Leave this row out");

        choice.setValue(new RowDecision(ReviewChoice.CONTACT, ada));
        findButton().withText("Take over and plan again").click();
        await(run);

        assertThat(run(run).counts().rows().review()).isZero();
        assertThat(run(run).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPersonTakesBackADecision() throws InterruptedException {
        var ada = directory.contact("Ada", "ada@example.org");
        var run = imports.doubtful(ada, directory.contact("Augusta", "augusta@example.org"));
        decisions.decide(run, 2, ReviewDecision.contact(ada.id()));
        tasks.planAgain(run);
        await(run);
        open(run);
        var choice = (Select<RowDecision>) find(Select.class).single();
        assertThat(choice.getValue().text()).isEqualTo("Ada <ada@example.org>");

        choice.setValue(null);
        findButton().withText("Take over and plan again").click();
        await(run);

        assertThat(run(run).state()).isEqualTo(ImportState.HELD);
        open(run);
        assertThat(find(GuardPanel.class).single().getElement().getTextRecursively())
                .contains("1 row waits for somebody to say whom it means");
    }

    /** A plan of a source whose every change needs a second person. */
    private ImportRunId awaitingApproval(Recipient group) {
        imports.received("earlier.csv", "Partner");
        var source = sources.list().getFirst().id();
        sourceManagement.setLimits(source, 0, new OwnLimits(Map.of(GuardLimit.SECOND_PERSON_FROM, 1)));
        return imports.adding("ada@partner.example", group, "Partner");
    }

    /** Code and message of what the undo of a run will leave as it is. */
    private String keptByUndo(ImportRunId run) throws InterruptedException {
        open(run);
        findButton().withText("Undo this import").click();
        var undo = runs.undoing(run).orElseThrow().id();
        await(undo);
        open(undo);
        var kept = find(ProblemGrid.class).single();
        var text = test(kept).getCellText(0, 3);
        return test(kept).getRow(0).code() + ": " + text.substring(0, text.indexOf('.') + 1);
    }

    private void approve(String reason, String changes) {
        findButton().withText("Approve…").click();
        findTextArea().withLabel("Why is it right?").setValue(reason);
        findButton().withText("Approve and apply " + changes).click();
    }

    private void open(ImportRunId run) {
        navigate(ImportRunView.class, Map.of(ImportNavigation.NAME, run.toString()));
    }

    private String getCurrentTitle() {
        return find(ImportRunView.class).single().getPageTitle();
    }

    private void await(ImportRunId run) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (tasks.isBusy(run) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(tasks.isBusy(run)).isFalse();
    }

    private ImportRun run(ImportRunId run) {
        return runs.byId(run).orElseThrow();
    }

    private List<String> members(Recipient group) {
        return members.page(group.id(), "", 0, 10).stream()
                .map(member -> member.recipient().address())
                .toList();
    }
}
