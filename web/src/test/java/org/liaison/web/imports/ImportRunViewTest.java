package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.audit.AuditAction;
import org.liaison.imports.CorrectableRow;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.RowCorrections;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ImportRunViewTest extends SpringBrowserlessTest implements Locators {

    /** The column with the button, after line, problem and the two columns that mean something. */
    private static final int CORRECT = 4;

    @Autowired
    private SampleImports imports;

    @Autowired
    private ImportRunSearch runs;

    @Autowired
    private ImportRuns importRuns;

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private RowCorrections corrections;

    @Test
    void showsWhatWouldChangeBeforeAnythingDoes() {
        open(imports.planned("people.csv"));

        assertThat(test(find(ChangeGrid.class).single()).getRow(0))
                .satisfies(change -> assertThat(change.action()).isEqualTo(AuditAction.CONTACT_CREATED))
                .satisfies(change -> assertThat(change.address()).isEqualTo("ada@partner.example"));
        assertThat(findButton().withText("Apply 1 change").exists()).isTrue();
    }

    @Test
    void showsWhatIsWrongRowByRow() {
        open(imports.planned("people.csv"));

        var problem = test(find(ProblemGrid.class).single()).getRow(0);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.code()).isEqualTo("ADDR-401");
    }

    @Test
    void saysWhichGroupsTakeNobody() {
        open(imports.addingToUnknownGroup("ada@partner.example", "Nowhere"));

        assertThat(find(RefusedGroupsPanel.class).single().getElement().getTextRecursively())
                .contains("One group of the file takes nobody", "Nowhere, in 1 row: There is no such group");

        open(imports.adding("bob@partner.example", directory.group("Engineers")));
        assertThat(find(RefusedGroupsPanel.class).exists()).isFalse();
    }

    @Test
    void cancelsAPlan() {
        var run = imports.planned("people.csv");
        open(run);

        findButton().withText("Cancel import").click();

        assertThat(runs.byId(run).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(findButton().withText("Apply 1 change").exists()).isFalse();
    }

    @Test
    void saysWhyAFileCannotBeUsed() {
        open(imports.unusable("empty.csv"));

        assertThat(findButton().withText("Resume").exists()).isFalse();
        assertThat(find(ImportResult.class).single().getElement().getTextRecursively())
                .contains("The file is empty.", "FILE-101");
    }

    @Test
    void leadsToTheImportThatTookTheSameFileIn() {
        var ada = directory.contact("Ada", "ada@example.org");
        var run = imports.unchanged(ada);
        open(imports.repeated(run, ada));

        var link = find(RouterLink.class).all().stream()
                .filter(candidate -> candidate.getText().contains("nothing has changed since"))
                .findFirst();
        assertThat(link).map(RouterLink::getHref).contains("imports/" + run);
    }

    @Test
    void showsProgressWhileTheFileIsRead() {
        open(imports.received("large.csv"));

        assertThat(find(ImportProgress.class).single().isVisible()).isTrue();
        assertThat(find(Span.class).all()).anyMatch(text -> text.getText().contains("Reading the file"));
    }

    @Test
    void saysHowSureTheReadingOfTheFileIs() {
        open(imports.adding("ada@partner.example", directory.group("Engineers")));

        assertThat(find(FileReading.class).single().getElement().getTextRecursively())
                .contains("UTF-8", "certain", "by a similar name, 85 % sure");
    }

    @Test
    void saysWhyAPlanIsHeldAndDoesNotOfferToApplyIt() {
        var ada = directory.contact("Ada", "ada@example.org");
        var engineers = directory.group("Engineers");
        directory.member(engineers, ada);
        open(imports.held(ada, engineers));

        assertThat(find(GuardPanel.class).single().getElement().getTextRecursively())
                .contains("Held", "A group would lose all its members.", "Engineers");
        assertThat(findButton().withText("Apply 1 change").exists()).isFalse();
    }

    @Test
    void wantsAReasonBeforeAHeldPlanPasses() {
        var ada = directory.contact("Ada", "ada@example.org");
        var engineers = directory.group("Engineers");
        directory.member(engineers, ada);
        var run = imports.held(ada, engineers);
        open(run);

        findButton().withText("Approve…").click();
        findButton().withText("Approve and apply 1 change").click();

        assertThat(findTextArea().withLabel("Why is it right?").component().getErrorMessage())
                .isEqualTo("Give a reason.");
        assertThat(runs.byId(run).orElseThrow().state()).isEqualTo(ImportState.HELD);
    }

    @Test
    void aHeldPlanCanBeGivenUp() {
        var ada = directory.contact("Ada", "ada@example.org");
        var engineers = directory.group("Engineers");
        directory.member(engineers, ada);
        var run = imports.held(ada, engineers);
        open(run);

        findButton().withText("Cancel import").click();

        assertThat(runs.byId(run).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void saysThatAnImportHasMovedOnWhenSomebodyElseWasFirst() {
        var run = imports.planned("people.csv");
        open(run);
        importRuns.cancel(run);

        findButton().withText("Cancel import").click();

        assertThat(find(Span.class).all()).anyMatch(text -> text.getText().contains("has moved on meanwhile"));
    }

    @Test
    void aNumberNarrowsTheListThatItCounts() {
        var run = imports.adding("ada@partner.example", directory.group("Engineers"));
        open(run);
        var grid = find(ChangeGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);

        test(tile("Memberships added")).click();

        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).action()).isEqualTo(AuditAction.MEMBER_ADDED);
        assertThat(tile("Memberships added").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("1 of 2");
    }

    @Test
    void theNumberOfRejectedRowsNarrowsTheProblems() {
        open(imports.planned("people.csv"));

        test(tile("Rejected")).click();

        assertThat(test(find(ProblemGrid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void findsAChangeByPartOfAnAddress() {
        open(imports.adding("ada@partner.example", directory.group("Engineers")));
        var grid = find(ChangeGrid.class).single();

        findTextField().withPlaceholder("Search names and addresses").setValue("nobody");
        assertThat(test(grid).size()).isZero();

        findTextField().withPlaceholder("Search names and addresses").setValue("PARTNER.ex");
        assertThat(test(grid).size()).isEqualTo(2);
    }

    @Test
    void showsBeforeAndAfterOfTheChosenChangeSideBySide() {
        open(imports.planned("people.csv"));
        var grid = find(ChangeGrid.class).single();

        grid.select(test(grid).getRow(0));

        assertThat(find(ChangeDetails.class).single().getElement().getTextRecursively())
                .contains("Contact created", "FieldBeforeAfter", "Company–Engines");
    }

    @Test
    void saysWhatToDoAboutAProblem() {
        open(imports.planned("people.csv"));

        assertThat(test(find(ProblemGrid.class).single())
                        .getCellComponent(0, 3)
                        .getElement()
                        .getTextRecursively())
                .contains("This is not an e-mail address.", "Correct it so that it reads like");
    }

    @Test
    void keepsARowAsAPersonCorrectsIt() {
        var run = imports.planned("people.csv");
        open(run);
        assertThat(findButton().withText("Import corrected rows").component().isEnabled())
                .isFalse();

        test((Button) test(correctable()).getCellComponent(0, CORRECT)).click();
        findTextField().withLabel("Mail").setValue("cy@partner.example");
        findButton().withText("Save").click();

        assertThat(corrections.page(run, 0, 10).getFirst().cells()).containsExactly("cy@partner.example", "", "");
        assertThat(findButton().withText("Import 1 corrected row").component().isEnabled())
                .isTrue();
        open(run);
        assertThat(findButton().withText("Import 1 corrected row").exists()).isTrue();
        assertThat(test(find(ProblemGrid.class).single()).getRow(0).code()).isEqualTo("ADDR-401");
    }

    @Test
    void offersToStopWhatIsBeingRead() {
        open(imports.received("large.csv"));

        assertThat(findButton().withText("Stop").exists()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private Grid<CorrectableRow> correctable() {
        return (Grid<CorrectableRow>) find(CorrectionPanel.class)
                .single()
                .getChildren()
                .filter(Grid.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private NativeButton tile(String label) {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().endsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private void open(ImportRunId run) {
        navigate(ImportRunView.class, Map.of(ImportNavigation.NAME, run.toString()));
    }
}
