package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.web.test.WebTest;

@WebTest
class NewImportViewTest extends SpringBrowserlessTest implements Locators {

    @Test
    void waitsForAFileBeforeItShowsAPreview() {
        navigate(NewImportView.class);

        assertThat(findButton().withText("Preview changes").component().isEnabled())
                .isFalse();
    }

    @Test
    void offersEveryMode() {
        navigate(NewImportView.class);

        assertThat(modes().getListDataView().getItems()).containsExactly(ImportMode.values());
    }

    @Test
    void aFullSynchronisationNeedsASource() {
        navigate(NewImportView.class);
        modes().setValue(ImportMode.FULL_SYNC);
        var source = findTextField().withLabel("Source");

        assertThat(form().options()).isEmpty();
        assertThat(source.component().getErrorMessage()).startsWith("A full synchronisation needs a source");

        source.setValue("Partner");
        assertThat(form().options()).map(ImportOptions::source).contains("Partner");
    }

    @Test
    @SuppressWarnings("unchecked")
    void takesTheEncodingDelimiterAndClearingTokenThatAPersonChose() {
        navigate(NewImportView.class);
        find(Select.class).all().get(0).setValue("windows-1252");
        find(Select.class).all().get(1).setValue(";");
        findTextField().withLabel("Text that empties a field").setValue("NULL");

        assertThat(form().options())
                .contains(new ImportOptions(
                        ImportMode.ADD_AND_FILL,
                        null,
                        false,
                        List.of(),
                        "windows-1252",
                        ";",
                        java.util.Map.of(),
                        "NULL"));
    }

    private ImportOptionsForm form() {
        return find(ImportOptionsForm.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ImportMode> modes() {
        return find(RadioButtonGroup.class).single();
    }
}
