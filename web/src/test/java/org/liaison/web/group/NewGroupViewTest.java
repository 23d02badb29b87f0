package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupFilter;
import org.liaison.group.GroupSort;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class NewGroupViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private DistributionGroupSearch groups;

    @Test
    void makesAliasAndAddressFromTheNameAndKeepsTheGroupClosed() {
        directory.acceptedDomain();
        navigate(NewGroupView.class);

        findTextField().withLabel("Name").setValue("Projet Élan");
        findButton().withText("Create group").click();

        assertThat(groups.page(GroupFilter.NONE, GroupSort.NAME, false, 0, 10))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.primaryAddress()).isEqualTo("projet-elan@contoso.example");
                    assertThat(group.requireSenderAuthentication()).isTrue();
                });
        assertThat(getCurrentView()).isInstanceOf(GroupMembersView.class);
    }

    @Test
    void leavesAnAliasAloneThatSomebodyWrote() {
        directory.acceptedDomain();
        navigate(NewGroupView.class);
        findTextField().withLabel("Name").setValue("Engineers");
        findTextField().withLabel("Alias").setValue("eng");

        findTextField().withLabel("Name").setValue("Engineers of the world");

        assertThat(findTextField().withLabel("Alias").component().getValue()).isEqualTo("eng");
        assertThat(findTextField().withLabel("Group email address").component().getValue())
                .isEqualTo("eng");
    }

    @Test
    void saysNextToTheAddressWhoHasItAlready() {
        directory.group("Engineers");
        navigate(NewGroupView.class);

        findTextField().withLabel("Name").setValue("Engineers");
        findButton().withText("Create group").click();

        var address = findTextField().withLabel("Group email address").component();
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).contains("already belongs to Engineers");
    }

    @Test
    void asksForADomainFirstWhileThereIsNone() {
        navigate(NewGroupView.class);
        assertThat(findTextField().withLabel("Name").exists()).isFalse();

        findTextField().withLabel("New domain").setValue("contoso.example");
        findButton().withText("Add domain").click();

        assertThat(findTextField().withLabel("Name").exists()).isTrue();
    }
}
