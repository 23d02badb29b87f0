package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.audit.AuditAction;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ImportRunViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleImports imports;

    @Autowired
    private ImportRunSearch runs;

    @Autowired
    private ImportRuns importRuns;

    @Autowired
    private SampleDirectory directory;

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

    private void open(ImportRunId run) {
        navigate(ImportRunView.class, Map.of(ImportNavigation.NAME, run.toString()));
    }
}
