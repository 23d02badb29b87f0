package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.CellFocusEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSummary;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ContactListViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MailContactManagement management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void searchNarrowsTheList() {
        directory.contact("Ada Lovelace", "ada@example.org");
        directory.contact("Charles Babbage", "charles@example.org");
        navigate(ContactListView.class);
        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(2);

        findTextField().withAriaLabel("Search").setValue("lovel");

        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(1);
        assertThat(findGrid(MailContactSummary.class).getRow(0).displayName()).isEqualTo("Ada Lovelace");
    }

    @Test
    void takesTheSearchFromTheAddressOfThePage() {
        directory.contact("Ada Lovelace", "ada@example.org");
        directory.contact("Charles Babbage", "charles@example.org");

        UI.getCurrentOrThrow().navigate(ContactListView.class, QueryParameters.of("search", "charles@ex"));

        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(1);
        assertThat(findTextField().withAriaLabel("Search").component().getValue())
                .isEqualTo("charles@ex");
    }

    @Test
    void saysHowManyThereAreAndOfManyHitsThatThereAreMore() {
        jdbc.sql("""
                        insert into recipient (kind, display_name, primary_address)
                        select 'MAIL_CONTACT', 'Ada ' || n, 'ada' || n || '@example.org' from generate_series(1, 10010) n
                        """).update();
        navigate(ContactListView.class);
        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(10_010);
        assertThat(findSpan().withText("10,010 results").exists()).isTrue();

        findTextField().withAriaLabel("Search").setValue("ada");

        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(10_001);
        assertThat(findSpan().withText("More than 10,000 results").exists()).isTrue();
    }

    @Test
    void sortsByName() {
        directory.contact("Charles Babbage", "charles@example.org");
        directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactListView.class);

        findGrid(MailContactSummary.class).sortByColumn(0);
        findGrid(MailContactSummary.class).sortByColumn(0);

        assertThat(findGrid(MailContactSummary.class).getRow(0).displayName()).isEqualTo("Charles Babbage");
    }

    @Test
    void saysWhatToDoWhileThereAreNone() {
        navigate(ContactListView.class);

        assertThat(findH2().withText("No contacts yet").exists()).isTrue();
    }

    @Test
    void aRowLeadsToTheContact() {
        directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactListView.class);

        findGrid(MailContactSummary.class).clickRow(0);

        assertThat(getCurrentView()).isInstanceOf(ContactView.class);
    }

    @Test
    void showsAContactBesideTheListAndKeepsTheSelection() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.contact("Bob", "bob@example.org");
        directory.member(directory.group("Engineers"), ada);
        navigate(ContactListView.class);
        var list = findGrid(MailContactSummary.class);
        list.select(1);

        look(0);

        assertThat(look().getElement().getTextRecursively())
                .contains("Ada Lovelace", "ada@example.org", "Engineers", "By hand", "Contact created", "admin");
        assertThat(list.component().getSelectedItems())
                .extracting(MailContactSummary::displayName)
                .containsExactly("Bob");
    }

    @Test
    void followsTheRowWithTheFocusUntilItIsClosed() {
        directory.contact("Ada Lovelace", "ada@example.org");
        directory.contact("Bob", "bob@example.org");
        navigate(ContactListView.class);
        focus(1);
        assertThat(find(ContactQuickLook.class).exists()).isFalse();
        look(0);

        focus(1);
        assertThat(look().getElement().getTextRecursively()).contains("bob@example.org");

        assertThat(list().getColumnByKey("company").isVisible()).isFalse();
        assertThat(list().getColumnByKey("type").isVisible()).isFalse();

        findButton().withAriaLabel("Close").click();
        assertThat(find(ContactQuickLook.class).exists()).isFalse();
        assertThat(list().getColumnByKey("company").isVisible()).isTrue();
        focus(0);
        assertThat(find(ContactQuickLook.class).exists()).isFalse();
    }

    @Test
    void namesTheFirstGroupsOfManyInTheQuickLook() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        for (int number = 10; number < 32; number++) {
            directory.member(directory.group("Group " + number), ada);
        }
        navigate(ContactListView.class);

        look(0);

        assertThat(look().getElement().getTextRecursively())
                .contains("Group 29", "2 more")
                .doesNotContain("Group 30");
    }

    @Test
    void deletedContactsAreShownOnRequestAndRestored() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        management.delete(ada.id());
        UI.getCurrentOrThrow().navigate(ContactListView.class, QueryParameters.of("deleted", ""));
        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(1);

        test((Button) findGrid(MailContactSummary.class).getCellComponent(0, "restore"))
                .click();

        assertThat(findGrid(MailContactSummary.class).size()).isZero();
    }

    @Test
    void saysWhoHasTheAddressOfAContactThatCannotComeBackAndLeadsThere() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        management.delete(ada.id());
        directory.contact("Ada King", "ada@example.org");
        UI.getCurrentOrThrow().navigate(ContactListView.class, QueryParameters.of("deleted", ""));

        test((Button) findGrid(MailContactSummary.class).getCellComponent(0, "restore"))
                .click();
        findButton().withText("Open Ada King").click();

        assertThat(getCurrentView()).isInstanceOf(ContactView.class);
    }

    @Test
    void narrowsToContactsWhoseLastImportLeftAWarning() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.contact("Bob", "bob@example.org");
        jdbc.sql("insert into contact_warning (recipient_id, run_id) values (:ada, 1)")
                .param("ada", ada.id().value())
                .update();

        UI.getCurrentOrThrow().navigate(ContactListView.class, QueryParameters.of("import", "warned"));

        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(1);
        assertThat(findSpan().withText("Last import: Left a warning").exists()).isTrue();
    }

    @Test
    void pastesPeopleIntoTheAddressBook() {
        navigate(ContactListView.class);

        findButton().withText("Paste a list").click();
        findTextArea().withLabel("Addresses").setValue("Ada <ada@example.org>");
        findButton().withText("Add").click();

        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(1);
    }

    private void look(int row) {
        test((Button) findGrid(MailContactSummary.class).getCellComponent(row, "look"))
                .click();
    }

    private Grid<MailContactSummary> list() {
        return findGrid(MailContactSummary.class).component();
    }

    private ContactQuickLook look() {
        return find(ContactQuickLook.class).single();
    }

    private void focus(int row) {
        var grid = findGrid(MailContactSummary.class).component();
        var key = grid.getDataCommunicator()
                .getKeyMapper()
                .key(findGrid(MailContactSummary.class).getRow(row));
        ComponentUtil.fireEvent(grid, new CellFocusEvent<>(grid, true, key, null, "body"));
    }
}
