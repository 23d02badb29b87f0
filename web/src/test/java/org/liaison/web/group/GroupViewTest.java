package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.recipient.RecipientId;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class GroupViewTest extends SpringBrowserlessTest implements Locators {

    private static final String ALLOW = "Allow external senders to email this group";

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private DistributionGroupManagement management;

    @Test
    void savesWhatWasChanged() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));

        findTextField().withLabel("Name").setValue("Engineers of the world");
        findButton().withText("Save").click();

        assertThat(group(engineers.id()).details().displayName()).isEqualTo("Engineers of the world");
        assertThat(findH1().withText("Engineers of the world").exists()).isTrue();
    }

    @Test
    void theHeadOpensTheGroupToExternalSendersAndClosesItAgain() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));

        findCheckbox().inside(find(SenderPanel.class).single()).withLabel(ALLOW).click();
        assertThat(group(engineers.id()).details().requireSenderAuthentication())
                .isFalse();

        findCheckbox().inside(find(SenderPanel.class).single()).withLabel(ALLOW).click();
        assertThat(group(engineers.id()).details().requireSenderAuthentication())
                .isTrue();
    }

    @Test
    void saysWhenSomebodyChangedTheGroupMeanwhile() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));
        var seen = group(engineers.id());
        management.correct(engineers.id(), seen.version(), seen.details().withRequireSenderAuthentication(false));

        findTextField().withLabel("Name").setValue("Poets");
        findButton().withText("Save").click();

        assertThat(findButton().withText("Reload").exists()).isTrue();
        assertThat(group(engineers.id()).details().displayName()).isEqualTo("Engineers");
    }

    @Test
    void deletesAndTakesItBack() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));

        findButton().withText("Delete").click();
        assertThat(group(engineers.id()).deletedAt()).isNotNull();

        findButton().withText("Undo").click();
        assertThat(group(engineers.id()).deletedAt()).isNull();
    }

    private DistributionGroup group(RecipientId id) {
        return groups.byId(id).orElseThrow();
    }
}
