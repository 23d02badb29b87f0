package org.liaison.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.imports.GuardLimit;
import org.liaison.source.OwnLimits;
import org.liaison.source.Source;
import org.liaison.source.SourceManagement;
import org.liaison.source.SourceSearch;
import org.liaison.source.SourceSummary;
import org.liaison.web.component.ConflictDialog;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class SourceViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleImports imports;

    @Autowired
    private SourceSearch sources;

    @Autowired
    private SourceManagement management;

    @BeforeEach
    void importFromPartner() {
        imports.received("partner.csv", "Partner");
    }

    @Test
    void listsTheSourcesWithTheirLastImport() {
        navigate(SourceListView.class);

        var list = findGrid(SourceSummary.class);
        assertThat(list.size()).isEqualTo(1);
        assertThat(list.getCellText(0, 1)).isEqualTo("Add, and fill in empty fields");
        assertThat(list.getCellText(0, 5)).isEqualTo("0");
        assertThat(((RouterLink) list.getCellComponent(0, "name")).getHref())
                .isEqualTo("settings/sources/" + partner().id());
    }

    @Test
    void setsALimitAndLeavesItToTheGeneralOneAgain() {
        open();
        assertThat(field("Fewest rows").getPlaceholder()).isEqualTo("70");

        set("Fewest rows", 90);
        save();
        assertThat(partner().limits()).isEqualTo(new OwnLimits(Map.of(GuardLimit.MIN_ROWS_PERCENT, 90)));
        assertThat(field("Fewest rows").getValue()).isEqualTo(90);

        set("Fewest rows", null);
        save();
        assertThat(partner().limits()).isEqualTo(OwnLimits.NONE);
    }

    @Test
    void saysNextToTheFieldWhatIsOutOfRange() {
        open();

        set("Fewest rows", 101);
        save();

        assertThat(field("Fewest rows").isInvalid()).isTrue();
        assertThat(field("Fewest rows").getErrorMessage()).isEqualTo("A whole number from 0 to 100");
        assertThat(partner().version()).isZero();
    }

    @Test
    void savesWhatIsChosenWhenSomebodyChangedTheSourceMeanwhile() {
        open();
        management.setLimits(
                partner().id(), 0, new OwnLimits(Map.of(GuardLimit.FREE_ERRORS, 3, GuardLimit.MIN_ROWS_PERCENT, 80)));

        set("Fewest rows", 90);
        save();
        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("admin changed this on", "80", "90");
        findButton().withText("Save what is chosen").click();

        assertThat(partner().limits())
                .isEqualTo(new OwnLimits(Map.of(GuardLimit.FREE_ERRORS, 3, GuardLimit.MIN_ROWS_PERCENT, 90)));
        assertThat(field("Rejected rows that always pass").getValue()).isEqualTo(3);
    }

    @Test
    void dropsWhatWasWrittenForWhatIsThereNow() {
        open();
        management.setLimits(partner().id(), 0, new OwnLimits(Map.of(GuardLimit.FREE_ERRORS, 3)));
        set("Fewest rows", 90);
        save();

        findButton().withText("Discard mine and reload").click();

        assertThat(field("Rejected rows that always pass").getValue()).isEqualTo(3);
        assertThat(field("Fewest rows").getValue()).isNull();
    }

    private void open() {
        navigate(SourceView.class, Map.of("id", partner().id().toString()));
    }

    private void set(String label, @Nullable Integer value) {
        field(label).setValue(value);
    }

    private void save() {
        findButton().withText("Save").click();
    }

    private IntegerField field(String label) {
        return findIntegerField().withLabel(label).component();
    }

    private Source partner() {
        return sources.byId(sources.list().getFirst().id()).orElseThrow();
    }
}
