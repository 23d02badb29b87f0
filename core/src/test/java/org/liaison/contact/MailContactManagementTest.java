package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.address.SmtpAddress;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class MailContactManagementTest {

    @Autowired
    private MailContactManagement management;

    @Autowired
    private MailContactSearch contacts;

    @Test
    void listsANewContact() {
        var ada = management.create(ContactDetails.of(SmtpAddress.of("Ada@example.org"), "Ada Lovelace"));

        var page = contacts.page(MailContactFilter.NONE.withText("lovel"), MailContactSort.NAME, false, 0, 50);

        assertThat(page).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(ada.id());
            assertThat(line.externalAddress()).isEqualTo("Ada@example.org");
        });
    }
}
