package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupFilter;
import org.liaison.group.GroupSort;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.RecipientPicker;
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
        next(4);
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
        next(1);

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

    @Test
    void makesTheGroupWithOwnersMembersAndNewPeopleAtOnce() {
        directory.mailbox("Erik");
        navigate(NewGroupView.class);

        findTextField().withLabel("Name").setValue("Engineers");
        next(1);
        pick("Add owners");
        next(1);
        pick("Add members");
        findButton().withText("Add members").click();
        findTextField().inside(find(RecipientPicker.class).single()).setValue("ada@example.org");
        findButton().withText("Add ada@example.org").click();
        assertThat(find(NewGroupView.class).single().getElement().getTextRecursively())
                .contains("1 of the members is outside the organisation");
        findCheckbox().withLabel("Allow external senders to email this group").click();
        next(2);
        assertThat(find(NewGroupReview.class).single().getElement().getTextRecursively())
                .contains("Engineers", "ada@example.org");
        findButton().withText("Create group").click();

        var group = groups.page(GroupFilter.NONE, GroupSort.NAME, false, 0, 10).getFirst();
        assertThat(group.owners()).containsExactly("Erik");
        assertThat(group.members()).isEqualTo(2);
        assertThat(group.requireSenderAuthentication()).isFalse();
    }

    @Test
    void nothingIsKeptWhenTheGroupCannotBeMade() {
        directory.acceptedDomain();
        navigate(NewGroupView.class);
        findTextField().withLabel("Name").setValue("Engineers");
        next(4);
        directory.group("Engineers");

        findButton().withText("Create group").click();

        assertThat(findTextField().withLabel("Group email address").component().getErrorMessage())
                .contains("already belongs to Engineers");
    }

    @Test
    void goesBackWithoutLosingWhatWasWritten() {
        directory.acceptedDomain();
        navigate(NewGroupView.class);
        findTextField().withLabel("Name").setValue("Engineers");
        next(1);

        findButton().withText("Back").click();

        assertThat(findTextField().withLabel("Name").component().getValue()).isEqualTo("Engineers");
    }

    @Test
    void asksForTheNameBeforeItGoesOn() {
        directory.acceptedDomain();
        navigate(NewGroupView.class);

        next(1);

        assertThat(findTextField().withLabel("Name").component().isInvalid()).isTrue();
    }

    private void next(int steps) {
        for (int step = 0; step < steps; step++) {
            findButton().withText("Next").click();
        }
    }

    private void pick(String button) {
        findButton().withText(button).click();
        findGrid(Recipient.class).inside(find(RecipientPicker.class).single()).select(0);
        findButton().withText("Add").click();
    }
}
