package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSort;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.GroupOfMember;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.GroupsField;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class NewContactViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private MembershipSearch memberships;

    @Autowired
    private MemberSearch memberSearch;

    @Autowired
    private DistributionGroupManagement groupManagement;

    @Autowired
    private DistributionGroupSearch groups;

    @Test
    void addsAContactAndShowsIt() {
        navigate(NewContactView.class);
        write("First name", "Ada");
        write("Last name", "Lovelace");
        write("External email address", "ada@example.org");

        add();

        assertThat(contacts.page(MailContactFilter.NONE, MailContactSort.NAME, false, 0, 10))
                .singleElement()
                .satisfies(contact -> assertThat(contact.displayName()).isEqualTo("Ada Lovelace"));
        assertThat(getCurrentView()).isInstanceOf(ContactView.class);
    }

    @Test
    void saysNextToTheAddressWhoHasItAlready() {
        directory.contact("Ada Lovelace", "ada@example.org");
        navigate(NewContactView.class);
        write("External email address", "ADA@example.org");

        add();

        assertThat(reason("External email address")).contains("Ada Lovelace");
    }

    @Test
    void refusesAnAddressOfTheOrganisationItself() {
        directory.acceptedDomain();
        navigate(NewContactView.class);
        write("External email address", "ada@contoso.example");

        add();

        assertThat(reason("External email address")).contains("one of your own domains");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        navigate(NewContactView.class);

        write("External email address", "nonsense");

        assertThat(reason("External email address")).contains("@ sign");
    }

    @Test
    void saysWhenAnAliasCannotBeOne() {
        navigate(NewContactView.class);

        write("Alias", "not an alias");

        assertThat(reason("Alias")).contains("letters, digits");
    }

    @Test
    void leadsToWhoeverHasTheAddressOrTheNameAlready() {
        directory.contact("Ada Lovelace", "ada@example.org");
        navigate(NewContactView.class);

        write("External email address", "ADA@example.org");
        assertThat(links()).containsExactly("Ada Lovelace (ada@example.org)");
        write("External email address", "other@example.org");
        assertThat(links()).isEmpty();

        write("First name", "Lovelace");
        write("Last name", "Ada");
        assertThat(links()).containsExactly("Ada Lovelace (ada@example.org)");
        write("Last name", "Adam");
        assertThat(links()).isEmpty();
    }

    @Test
    void addsAContactTogetherWithItsGroupsAndOpensThemToIt() {
        var engineers = directory.group("Engineers");
        var poets = directory.group("Poets");
        navigate(NewContactView.class);
        write("External email address", "ada@example.org");

        groups().setValue(Set.of(engineers, poets));
        assertThat(find(GroupsField.class).single().getElement().getTextRecursively())
                .contains("Engineers accepts mail from inside", "Poets accepts mail from inside");
        findCheckbox()
                .withAriaLabel("Allow external senders to email Engineers")
                .click();
        add();

        var ada = recipients.byAddress("ada@example.org").orElseThrow();
        assertThat(memberships.groupsOf(ada.id()))
                .extracting(group -> group.group().displayName(), this::requiresSenderAuthentication)
                .containsExactly(tuple("Engineers", false), tuple("Poets", true));
    }

    @Test
    void addsAGuestWhereAGroupTakesNoContacts() {
        var team = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Team");
        navigate(NewContactView.class);
        write("External email address", "ada@example.org");

        groups().setValue(Set.of(team));
        add();

        assertThat(recipients.byAddress("ada@example.org"))
                .get()
                .extracting(Recipient::kind)
                .isEqualTo(RecipientKind.GUEST);
    }

    @Test
    void saysWhenAGroupIsGoneAndStays() {
        var engineers = directory.group("Engineers");
        navigate(NewContactView.class);
        write("External email address", "ada@example.org");
        groups().setValue(Set.of(engineers));
        groupManagement.delete(engineers.id());

        add();

        assertThat(getCurrentView()).isInstanceOf(NewContactView.class);
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void keepsCompanyAndGroupsForTheNextContact() {
        var engineers = directory.group("Engineers");
        navigate(NewContactView.class);
        write("External email address", "ada@example.org");
        write("Company", "Analytical Engines");
        groups().setValue(Set.of(engineers));

        findButton().withText("Save and add another").click();

        assertThat(findTextField()
                        .withLabel("External email address")
                        .component()
                        .getValue())
                .isEmpty();
        assertThat(findTextField()
                        .withLabel("External email address")
                        .component()
                        .isInvalid())
                .isFalse();
        assertThat(findTextField().withLabel("Company").component().getValue()).isEqualTo("Analytical Engines");
        write("External email address", "charles@example.org");
        add();

        assertThat(memberSearch.count(engineers.id(), "")).isEqualTo(2);
        assertThat(contacts.page(
                        MailContactFilter.NONE.withCompany("Analytical Engines"), MailContactSort.NAME, false, 0, 10))
                .hasSize(2);
    }

    private List<String> links() {
        return find(RouterLink.class).all().stream()
                .map(RouterLink::getText)
                .filter(text -> text.contains("@"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Recipient> groups() {
        return find(MultiSelectComboBox.class).single();
    }

    private void write(String label, String value) {
        findTextField().withLabel(label).setValue(value);
    }

    private boolean requiresSenderAuthentication(GroupOfMember membership) {
        return groups.byId(membership.group().id()).orElseThrow().details().requireSenderAuthentication();
    }

    private void add() {
        findButton().withText("Add").click();
    }

    private String reason(String label) {
        TextField field = findTextField().withLabel(label).component();
        assertThat(field.isInvalid()).isTrue();
        return field.getErrorMessage();
    }
}
