package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class GroupOwnersViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private DistributionGroupSearch groups;

    @Test
    void offersOnlyThoseWhoMayOwnAGroup() {
        directory.contact("Ada Lovelace", "ada@example.org");
        directory.mailbox("Erik");
        var engineers = directory.group("Engineers");
        navigate(GroupOwnersView.class, SampleDirectory.route(engineers));

        findButton().withText("Add owners").click();
        var picker = find(RecipientPicker.class).single();
        assertThat(findGrid(Recipient.class).inside(picker).size()).isEqualTo(1);
        findGrid(Recipient.class).inside(picker).select(0);
        findButton().withText("Add").click();

        assertThat(groups.owners(engineers.id()))
                .extracting(Recipient::displayName)
                .containsExactly("Erik");
    }

    @Test
    void removesAnOwnerAndTakesItBack() {
        var erik = directory.mailbox("Erik");
        var engineers = directory.group("Engineers");
        directory.owner(engineers, erik);
        navigate(GroupOwnersView.class, SampleDirectory.route(engineers));

        test((Button) findGrid(Recipient.class).getCellComponent(0, "remove")).click();
        assertThat(groups.owners(engineers.id())).isEmpty();

        findButton().withText("Undo").click();
        assertThat(groups.owners(engineers.id())).hasSize(1);
    }
}
