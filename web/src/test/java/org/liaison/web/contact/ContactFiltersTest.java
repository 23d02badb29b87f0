package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSummary;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ContactFiltersTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MailContactManagement management;

    @BeforeEach
    void threeContacts() {
        create("Ada Lovelace", "ada@engines.example", "Engines", "GB");
        create("Blaise Pascal", "blaise@engines.example", "Engines", "FR");
        create("Charles Babbage", "charles@forge.example", "Forge", "GB");
    }

    @Test
    void aBookmarkedAddressNarrowsTheListByAllItNames() {
        open(Map.of("company", "Engines", "country", "GB"));

        assertThat(names()).containsExactly("Ada Lovelace");
        assertThat(findSpan().withText("Company: Engines").exists()).isTrue();
    }

    @Test
    void droppingAChipTakesItsFilterAway() {
        open(Map.of("company", "Engines", "country", "GB"));

        findButton().withAriaLabel("Remove filter Country/Region: GB").click();

        assertThat(names()).containsExactly("Ada Lovelace", "Blaise Pascal");
        findButton().withAriaLabel("Remove filter Company: Engines").click();
        assertThat(names()).hasSize(3);
    }

    @Test
    void allFiltersAreClearedTogether() {
        open(Map.of("company", "Engines", "country", "GB"));

        findButton().withText("Clear filters").click();

        assertThat(names()).hasSize(3);
    }

    @Test
    void aDomainIsTakenWithOrWithoutItsAtSignAndRefusedIfItIsNone() {
        open(Map.of("domain", "@forge.example"));
        assertThat(names()).containsExactly("Charles Babbage");

        open(Map.of("domain", "no domain"));
        assertThat(names()).hasSize(3);
    }

    @Test
    void aGroupIsNamedByItsNumber() {
        var group = directory.group("Inventors");
        directory.member(group, directory.contact("Nikola Tesla", "nikola@coil.example"));

        open(Map.of("group", group.id().toString()));

        assertThat(names()).containsExactly("Nikola Tesla");
        assertThat(findSpan().withText("Group: Inventors").exists()).isTrue();
    }

    @Test
    void whatNoFilterHasIsPassedOver() {
        open(Map.of("group", "x", "type", "robot", "source", "nobody", "hidden", "perhaps", "colour", "red"));

        assertThat(names()).hasSize(3);
    }

    @Test
    void typeAndAddressListsAreChosen() {
        open(Map.of("type", "guest"));
        assertThat(names()).isEmpty();
        open(Map.of("type", "mail-contact", "hidden", "no"));
        assertThat(names()).hasSize(3);
        open(Map.of("hidden", "yes"));
        assertThat(names()).isEmpty();
    }

    private static void open(Map<String, String> parameters) {
        UI.getCurrentOrThrow().navigate(ContactListView.class, QueryParameters.simple(parameters));
    }

    private List<String> names() {
        var grid = findGrid(MailContactSummary.class);
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getRow(row).displayName())
                .toList();
    }

    private void create(String name, String address, String company, String country) {
        management.create(new ContactDetails(
                SmtpAddress.of(address),
                List.of(),
                Map.of(
                        ContactField.DISPLAY_NAME, name,
                        ContactField.COMPANY, company,
                        ContactField.COUNTRY_OR_REGION, country),
                false));
    }
}
