package org.liaison.accepteddomain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of accepted domains and tells internal addresses from external ones. */
@Service
@Transactional
public class AcceptedDomains {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    AcceptedDomains(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<AcceptedDomain> list() {
        return jdbc.sql("select domain, is_default from accepted_domain order by not is_default, domain")
                .query((row, _) ->
                        new AcceptedDomain(MailDomain.of(row.getString("domain")), row.getBoolean("is_default")))
                .list();
    }

    /** Where new groups get their address; empty until the first domain is added. */
    @Transactional(readOnly = true)
    public Optional<MailDomain> defaultDomain() {
        return jdbc.sql("select domain from accepted_domain where is_default")
                .query((row, _) -> MailDomain.of(row.getString(1)))
                .optional();
    }

    /**
     * Adds a domain; the first one becomes the default. Adding one that is there already changes nothing.
     *
     * @throws DomainInUseException if contacts have their external address there, for they would become internal
     */
    public void add(MailDomain domain) {
        int contacts = jdbc.sql("""
                        select count(*)
                          from recipient_address address
                          join recipient on recipient.id = address.recipient_id
                         where address.live
                           and split_part(address.address_key, '@', -1) = :domain
                           and recipient.kind in ('MAIL_CONTACT', 'GUEST')
                        """)
                .param("domain", domain.ascii())
                .query(Integer.class)
                .single();
        if (contacts > 0) {
            throw new DomainInUseException(domain, contacts);
        }
        int added = jdbc.sql("""
                        insert into accepted_domain (domain, is_default)
                        values (:domain, not exists (select from accepted_domain where is_default))
                        on conflict (domain) do nothing
                        """).param("domain", domain.ascii()).update();
        if (added > 0) {
            audit.record(AuditAction.DOMAIN_ADDED, null, Map.of(), Map.of("domain", domain.ascii()));
        }
    }

    /** Makes an accepted domain the one where new groups get their address. One that is not accepted changes nothing. */
    public void makeDefault(MailDomain domain) {
        jdbc.sql("""
                        update accepted_domain set is_default = false
                         where is_default and exists (select from accepted_domain where domain = :domain)
                        """).param("domain", domain.ascii()).update();
        int changed = jdbc.sql("update accepted_domain set is_default = true where domain = :domain")
                .param("domain", domain.ascii())
                .update();
        if (changed > 0) {
            audit.record(AuditAction.DEFAULT_DOMAIN_CHANGED, null, Map.of(), Map.of("domain", domain.ascii()));
        }
    }

    /**
     * Takes a domain off the list. Where the default goes, the first of those that are left takes its place.
     *
     * @throws DomainInUseException if groups or mailboxes have addresses there
     */
    public void remove(MailDomain domain) {
        int recipients = jdbc.sql("""
                        select count(*)
                          from recipient_address address
                         where address.live and split_part(address.address_key, '@', -1) = :domain
                        """)
                .param("domain", domain.ascii())
                .query(Integer.class)
                .single();
        if (recipients > 0) {
            throw new DomainInUseException(domain, recipients);
        }
        int removed = jdbc.sql("delete from accepted_domain where domain = :domain")
                .param("domain", domain.ascii())
                .update();
        if (removed > 0) {
            audit.record(AuditAction.DOMAIN_REMOVED, null, Map.of("domain", domain.ascii()), Map.of());
        }
        jdbc.sql("""
                        update accepted_domain set is_default = true
                         where domain = (select min(domain) from accepted_domain)
                           and not exists (select from accepted_domain where is_default)
                        """).update();
    }

    /**
     * Refuses an address of the organisation itself where an outside one is needed.
     *
     * @throws InternalAddressException if its domain is accepted
     */
    public void requireExternal(SmtpAddress address) {
        if (isAccepted(address.domain())) {
            throw new InternalAddressException(address);
        }
    }

    /**
     * Refuses an outside address where one of the organisation itself is needed.
     *
     * @throws ExternalAddressException if its domain is not accepted
     */
    public void requireInternal(SmtpAddress address) {
        if (!isAccepted(address.domain())) {
            throw new ExternalAddressException(address);
        }
    }

    /** Whether the domain is the organisation's own. */
    @Transactional(readOnly = true)
    public boolean isAccepted(MailDomain domain) {
        return jdbc.sql("select exists (select from accepted_domain where domain = :domain)")
                .param("domain", domain.ascii())
                .query(Boolean.class)
                .single();
    }
}
