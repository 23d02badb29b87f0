package org.liaison.web.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.liaison.address.SmtpAddress;
import org.liaison.suppression.Suppression;
import org.liaison.suppression.SuppressionManagement;
import org.liaison.suppression.SuppressionSearch;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class SuppressionListViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SuppressionManagement management;

    @Autowired
    private SuppressionSearch suppressions;

    @Test
    void listsWhoIsSuppressedAndReleasesThem() {
        management.suppress(SmtpAddress.of("ada@example.org"), null, "Asked to be left alone");
        navigate(SuppressionListView.class);
        var grid = findGrid(Suppression.class);
        assertThat(grid.getRow(0))
                .satisfies(row -> assertThat(row.address()).isEqualTo("ada@example.org"))
                .satisfies(row -> assertThat(row.reason()).isEqualTo("Asked to be left alone"))
                .satisfies(row -> assertThat(row.actor()).isEqualTo("admin"));

        test((Button) grid.getCellComponent(0, "release")).click();

        assertThat(suppressions.count()).isZero();
        assertThat(grid.size()).isZero();
    }
}
