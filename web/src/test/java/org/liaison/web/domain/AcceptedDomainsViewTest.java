package org.liaison.web.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class AcceptedDomainsViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private AcceptedDomains domains;

    @Test
    void addsDomainsAndMakesOneTheDefault() {
        navigate(AcceptedDomainsView.class);
        add("contoso.example");
        add("fabrikam.example");

        click(1, "Make default");

        assertThat(domains.defaultDomain()).hasToString("Optional[fabrikam.example]");
        assertThat(findGrid(AcceptedDomain.class).size()).isEqualTo(2);
    }

    @Test
    void refusesADomainInWhichContactsHaveTheirAddress() {
        directory.contact("Ada Lovelace", "ada@example.org");
        navigate(AcceptedDomainsView.class);

        add("example.org");

        assertThat(findTextField().withLabel("New domain").component().getErrorMessage())
                .contains("1 recipient");
    }

    @Test
    void refusesWhatIsNotADomain() {
        navigate(AcceptedDomainsView.class);

        add("not a domain");

        assertThat(findTextField().withLabel("New domain").component().isInvalid())
                .isTrue();
    }

    @Test
    void keepsADomainThatIsInUse() {
        directory.group("Engineers");
        navigate(AcceptedDomainsView.class);

        click(0, "Remove");

        assertThat(domains.list()).hasSize(1);
    }

    private void click(int row, String action) {
        var domain = findGrid(AcceptedDomain.class).getCellComponent(row, "domain");
        domain.getChildren()
                .flatMap(Component::getChildren)
                .filter(component ->
                        component instanceof Button button && button.getText().equals(action))
                .forEach(button -> test((Button) button).click());
    }

    private void add(String domain) {
        findTextField().withLabel("New domain").setValue(domain);
        findButton().withText("Add domain").click();
    }
}
