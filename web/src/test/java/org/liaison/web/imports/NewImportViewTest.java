package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.WebTest;

@WebTest
class NewImportViewTest extends SpringBrowserlessTest implements Locators {

    @Test
    void saysWhichStepsThereAreAndThatItBeginsWithTheFile() {
        navigate(NewImportView.class);

        var steps = find(ImportSteps.class).single().getElement();
        assertThat(steps.getTextRecursively()).isEqualTo("FileHow it was readColumnsOptionsPreviewResult");
        assertThat(steps.getOuterHTML()).containsOnlyOnce("aria-current=\"step\"");
    }

    @Test
    void offersASampleFileForEachLayout() {
        navigate(NewImportView.class);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains(
                        "contacts-with-groups.csv",
                        "one-row-per-membership.csv",
                        "contacts-only.csv",
                        "with-action-column.csv");
    }
}
