package org.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.WebTest;
import org.springframework.dao.DataAccessResourceFailureException;

@WebTest
class SessionErrorHandlerTest extends SpringBrowserlessTest {

    @Test
    void aListWhoseRowsCannotBeReadSaysSoInsteadOfLookingEmpty() {
        var list = new Grid<String>();
        list.setEmptyStateText("There is nobody yet");
        list.setItems(
                _ -> {
                    throw new DataAccessResourceFailureException("gone", new SQLException("gone", "08006"));
                },
                _ -> 1);

        UI.getCurrentOrThrow().add(list);
        roundTrip();

        assertThat(list.getEmptyStateText()).isNull();
        assertThat(list.getEmptyStateComponent().getElement().getTextRecursively())
                .contains("The database does not answer.")
                .endsWith("Reload");
        assertThat(find(Notification.class).exists()).isTrue();
    }
}
