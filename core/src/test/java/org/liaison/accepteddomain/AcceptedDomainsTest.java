package org.liaison.accepteddomain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.mailbox.MailboxManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class AcceptedDomainsTest {

    private static final MailDomain CORP = MailDomain.of("corp.example");
    private static final MailDomain BRAND = MailDomain.of("brand.example");

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailboxManagement mailboxes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void hasNoDefaultBeforeTheFirstDomain() {
        assertThat(domains.list()).isEmpty();
        assertThat(domains.defaultDomain()).isEmpty();
    }

    @Test
    void makesTheFirstDomainTheDefaultAndListsItFirst() {
        domains.add(CORP);
        domains.add(BRAND);

        assertThat(domains.defaultDomain()).contains(CORP);
        assertThat(domains.list()).containsExactly(new AcceptedDomain(CORP, true), new AcceptedDomain(BRAND, false));
    }

    @Test
    void changesNothingWhenADomainIsThereAlready() {
        domains.add(CORP);
        domains.add(MailDomain.of("CORP.Example"));

        assertThat(domains.list()).hasSize(1);
        assertThat(audited("DOMAIN_ADDED")).isEqualTo(1);
    }

    @Test
    void movesTheDefault() {
        domains.add(CORP);
        domains.add(BRAND);

        domains.makeDefault(BRAND);

        assertThat(domains.list()).containsExactly(new AcceptedDomain(BRAND, true), new AcceptedDomain(CORP, false));
        assertThat(audited("DEFAULT_DOMAIN_CHANGED")).isEqualTo(1);
    }

    @Test
    void keepsTheDefaultWhenTheNewOneIsNotAccepted() {
        domains.add(CORP);

        domains.makeDefault(BRAND);

        assertThat(domains.defaultDomain()).contains(CORP);
        assertThat(audited("DEFAULT_DOMAIN_CHANGED")).isZero();
    }

    @Test
    void passesTheDefaultOnWhenItIsRemoved() {
        domains.add(CORP);
        domains.add(BRAND);

        domains.remove(CORP);

        assertThat(domains.list()).containsExactly(new AcceptedDomain(BRAND, true));
        assertThat(audited("DOMAIN_REMOVED")).isEqualTo(1);
    }

    @Test
    void doesNotRemoveADomainWhereRecipientsHaveAddresses() {
        domains.add(CORP);
        var grace = mailboxes.create("Grace", SmtpAddress.of("grace@CORP.example"));

        assertThatThrownBy(() -> domains.remove(CORP))
                .asInstanceOf(type(DomainInUseException.class))
                .satisfies(inUse -> {
                    assertThat(inUse.domain()).isEqualTo(CORP);
                    assertThat(inUse.recipients()).isEqualTo(1);
                });

        mailboxes.delete(grace.id());
        assertThatCode(() -> domains.remove(CORP)).doesNotThrowAnyException();
    }

    @Test
    void doesNotAddADomainWhereContactsHaveTheirAddresses() {
        directory.contact("Ada");
        directory.guest("Bob");

        assertThatThrownBy(() -> domains.add(MailDomain.of("example.org")))
                .asInstanceOf(type(DomainInUseException.class))
                .satisfies(inUse -> assertThat(inUse.recipients()).isEqualTo(2));
        assertThatCode(() -> domains.add(MailDomain.of("mail.example.org"))).doesNotThrowAnyException();
    }

    @Test
    void tellsInternalAddressesFromExternalOnes() {
        domains.add(MailDomain.of("m\u00FCller.example"));
        var inside = SmtpAddress.of("ada@XN--MLLER-KVA.example");
        var below = SmtpAddress.of("ada@mail.m\u00FCller.example");

        domains.requireInternal(inside);
        domains.requireExternal(below);
        assertThatThrownBy(() -> domains.requireExternal(inside))
                .asInstanceOf(type(InternalAddressException.class))
                .satisfies(refusal -> assertThat(refusal.address()).isEqualTo(inside));
        assertThatThrownBy(() -> domains.requireInternal(below))
                .asInstanceOf(type(ExternalAddressException.class))
                .satisfies(refusal -> assertThat(refusal.address()).isEqualTo(below));
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
