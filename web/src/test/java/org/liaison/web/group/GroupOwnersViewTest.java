package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupDelegates;
import org.liaison.group.SendPermission;
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

    @Autowired
    private GroupDelegates delegates;

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

        findButton().withText("Remove").click();
        assertThat(groups.owners(engineers.id())).isEmpty();

        findButton().withText("Undo").click();
        assertThat(groups.owners(engineers.id())).hasSize(1);
    }

    @Test
    void keepsTheOwnersWhomSomebodyElseAddedMeanwhile() {
        var erik = directory.mailbox("Erik");
        var frida = directory.mailbox("Frida");
        var engineers = directory.group("Engineers");
        navigate(GroupOwnersView.class, SampleDirectory.route(engineers));
        findButton().withText("Add owners").click();
        directory.owner(engineers, frida);

        findGrid(Recipient.class).inside(find(RecipientPicker.class).single()).select(0);
        findButton().withText("Add").click();
        assertThat(groups.owners(engineers.id())).containsExactlyInAnyOrder(erik, frida);

        findButton().withAriaLabel("Remove Erik as owner").click();
        directory.owner(engineers, frida);
        findButton().withText("Undo").click();
        assertThat(groups.owners(engineers.id())).containsExactlyInAnyOrder(erik, frida);
    }

    @Test
    void warnsOfAGroupThatNobodyOwns() {
        navigate(GroupOwnersView.class, SampleDirectory.route(directory.group("Engineers")));

        assertThat(find(GroupOwnersView.class).single().getElement().getTextRecursively())
                .contains("Nobody owns this group");
    }

    @Test
    void saysWhoSendsAsTheGroupAndWhoOnItsBehalf() {
        var erik = directory.mailbox("Erik");
        var engineers = directory.group("Engineers");
        navigate(GroupOwnersView.class, SampleDirectory.route(engineers));

        for (var permission :
                new String[] {"Add delegates who send as the group", "Add delegates who send on behalf"}) {
            findButton().withText(permission).click();
            findGrid(Recipient.class)
                    .inside(find(RecipientPicker.class).single())
                    .select(0);
            findButton().withText("Add").click();
        }

        assertThat(delegates.with(SendPermission.SEND_AS, engineers.id())).containsExactly(erik);
        assertThat(delegates.with(SendPermission.SEND_ON_BEHALF, engineers.id()))
                .containsExactly(erik);
    }
}
