package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.imports.ImportRun;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ImportListViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleImports imports;

    @Autowired
    private SampleDirectory directory;

    @Test
    void showsTheNewestRunFirst() {
        imports.planned("old.csv");
        imports.unusable("new.csv");

        navigate(ImportListView.class);

        var grid = findGrid(ImportRun.class);
        assertThat(grid.getRow(0).file().name()).isEqualTo("new.csv");
        assertThat(grid.getRow(1).file().name()).isEqualTo("old.csv");
    }

    @Test
    void leadsToANewImport() {
        navigate(ImportListView.class);

        findButton().withText("New import").atIndex(1).click();

        assertThat(getCurrentView()).isInstanceOf(NewImportView.class);
    }

    @Test
    void searchAndFiltersInTheAddressNarrowTheList() {
        imports.planned("old.csv");
        imports.unusable("new.csv");

        UI.getCurrentOrThrow().navigate(ImportListView.class, QueryParameters.of("state", "unusable"));
        var grid = findGrid(ImportRun.class);
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getRow(0).file().name()).isEqualTo("new.csv");

        findTextField().withPlaceholder("Search by file or number").setValue("old");
        assertThat(grid.size()).isZero();
    }

    @Test
    void heldRunsStandOut() {
        var ada = directory.contact("Ada", "ada@example.org");
        var engineers = directory.group("Engineers");
        directory.member(engineers, ada);
        imports.held(ada, engineers);

        navigate(ImportListView.class);

        var grid = findGrid(ImportRun.class);
        assertThat(grid.component().getPartNameGenerator().apply(grid.getRow(0)))
                .isEqualTo("waiting");
    }

    @Test
    void offersColumnsThatOnlyWideWindowsShowByThemselves() {
        imports.planned("old.csv");
        navigate(ImportListView.class);
        var grid = findGrid(ImportRun.class).component();
        assertThat(headers(grid)).contains("Rows", "Rejected").doesNotContain("Suppressed", "To review");

        choose("To review");
        choose("Rows");

        assertThat(headers(grid)).contains("To review", "Rejected").doesNotContain("Suppressed", "Rows");
    }

    private void choose(String column) {
        findMenuBar().withClassName("column-chooser").clickItem("", column);
    }

    private static List<String> headers(Grid<ImportRun> grid) {
        return grid.getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getHeaderText)
                .toList();
    }
}
