package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupDetails;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.ConflictDialog;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class GroupViewTest extends SpringBrowserlessTest implements Locators {

    private static final String ALLOW = "Allow external senders to email this group";

    @Autowired
    private JdbcClient jdbc;

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
    void asksBeforeUnsavedChangesAreLeftAndNotOnceTheyAreSaved() {
        navigate(GroupView.class, SampleDirectory.route(directory.group("Engineers")));
        findTextField().withLabel("Name").setValue("Engineers of the world");

        GroupNavigation.openList();
        findConfirmDialog().cancel();
        assertThat(getCurrentView()).isInstanceOf(GroupView.class);

        findButton().withText("Save").click();
        GroupNavigation.openList();
        assertThat(getCurrentView()).isInstanceOf(GroupListView.class);
    }

    @Test
    void protectsTheMembersFromImports() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));

        findCheckbox().withLabel("Protected: imports do not take members away").click();
        findButton().withText("Save").click();

        assertThat(group(engineers.id()).details().membersProtected()).isTrue();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1    | 1 member is outside the organisation and cannot write to this group.
            1000 | 1,000 members are outside the organisation and cannot write to this group.
            1001 | More than 1,000 members are outside the organisation and cannot write to this group.
            """)
    void theHeadWarnsOfMembersWhoseMailTheGroupRefuses(int outsiders, String warning) {
        var engineers = directory.group("Engineers");
        jdbc.sql("""
                        with added as (
                            insert into recipient (kind, display_name, primary_address)
                            select 'MAIL_CONTACT', 'Ada ' || n, 'ada' || n || '@example.org'
                              from generate_series(1, :outsiders) n
                            returning id)
                        insert into membership (group_id, member_id, source_id) select :group, id, 0 from added
                        """)
                .param("outsiders", outsiders)
                .param("group", engineers.id().value())
                .update();

        navigate(GroupView.class, SampleDirectory.route(engineers));

        assertThat(findSpan().withText(warning).exists()).isTrue();
    }

    @Test
    void savesWhatIsChosenWhenSomebodyChangedTheGroupMeanwhile() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));
        changeMeanwhile(engineers.id(), "Poets", "Who write verse");
        findTextField().withLabel("Name").setValue("Builders");

        findButton().withText("Save").click();
        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("admin changed this on", "Poets", "Builders", "Who write verse");
        findButton().withText("Save what is chosen").click();

        assertThat(group(engineers.id()).details().displayName()).isEqualTo("Builders");
        assertThat(group(engineers.id()).details().description()).isEqualTo("Who write verse");
        assertThat(findH1().withText("Builders").exists()).isTrue();
    }

    @Test
    void dropsWhatWasWrittenForWhatIsThereNow() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));
        changeMeanwhile(engineers.id(), "Poets", "Who write verse");
        findTextField().withLabel("Name").setValue("Builders");
        findButton().withText("Save").click();

        findButton().withText("Discard mine and reload").click();

        assertThat(findTextField().withLabel("Name").component().getValue()).isEqualTo("Poets");
    }

    @Test
    void leavesWhatIsNotInTheFormAsSomebodyElseHasMadeIt() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));
        var seen = group(engineers.id());
        management.correct(engineers.id(), seen.version(), seen.details().withRequireSenderAuthentication(false));

        findTextField().withLabel("Name").setValue("Poets");
        findButton().withText("Save").click();

        assertThat(find(ConflictDialog.class).exists()).isFalse();
        assertThat(group(engineers.id()).details().displayName()).isEqualTo("Poets");
        assertThat(group(engineers.id()).details().requireSenderAuthentication())
                .isFalse();
    }

    @Test
    void saysWhenSomebodyDeletedTheGroupMeanwhile() {
        var engineers = directory.group("Engineers");
        navigate(GroupView.class, SampleDirectory.route(engineers));
        management.delete(engineers.id());

        findTextField().withLabel("Name").setValue("Poets");
        findButton().withText("Save").click();
        findButton().withText("Reload").click();

        assertThat(findButton().withText("Save").exists()).isFalse();
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

    private void changeMeanwhile(RecipientId id, String name, String description) {
        var seen = group(id);
        var details = seen.details();
        management.correct(
                id,
                seen.version(),
                new GroupDetails(
                        details.kind(),
                        name,
                        details.alias(),
                        details.primaryAddress(),
                        description,
                        details.hidden(),
                        details.requireSenderAuthentication(),
                        details.membersProtected()));
    }

    private DistributionGroup group(RecipientId id) {
        return groups.byId(id).orElseThrow();
    }
}
