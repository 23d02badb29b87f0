package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.liaison.imports.ImportRun;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ImportListViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleImports imports;

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
}
