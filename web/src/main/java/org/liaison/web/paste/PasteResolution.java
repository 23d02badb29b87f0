package org.liaison.web.paste;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.paste.PastedAddress;
import org.liaison.group.DistributionGroup;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.Refusals;
import org.liaison.web.paste.PastedRow.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what would become of the people of a pasted list, with a few statements for all of them. */
@Service
@Transactional(readOnly = true)
class PasteResolution {

    private final RecipientSearch recipients;
    private final MembershipSearch memberships;
    private final AcceptedDomains domains;

    PasteResolution(RecipientSearch recipients, MembershipSearch memberships, AcceptedDomains domains) {
        this.recipients = recipients;
        this.memberships = memberships;
        this.domains = domains;
    }

    /** @param group the group they are to join; null for the address book alone */
    List<PastedRow> resolve(List<PastedAddress> people, @Nullable DistributionGroup group) {
        var known = recipients.byAddresses(people.stream()
                .flatMap(person -> person.address().stream())
                .map(SmtpAddress::key)
                .toList());
        var own = domains.list().stream().map(AcceptedDomain::domain).collect(Collectors.toSet());
        var members = group == null
                ? Set.<RecipientId>of()
                : memberships.membersAmong(
                        group.id(), known.values().stream().map(Recipient::id).toList());
        return people.stream()
                .map(person -> resolve(person, known, own, members, group))
                .toList();
    }

    private static PastedRow resolve(
            PastedAddress person,
            Map<String, Recipient> known,
            Set<MailDomain> own,
            Set<RecipientId> members,
            @Nullable DistributionGroup group) {
        try {
            var address = SmtpAddress.of(person.written());
            var holder = known.get(address.key());
            if (holder == null) {
                return own.contains(address.domain())
                        ? PastedRow.unusable(
                                person,
                                translate(
                                        "refusal.internal-address",
                                        address.domain().toString()))
                        : new PastedRow(person, Standing.NEW, null, null);
            }
            if (members.contains(holder.id())) {
                return new PastedRow(person, Standing.MEMBER, holder, null);
            }
            return group == null ? new PastedRow(person, Standing.KNOWN, holder, null) : joining(person, holder, group);
        } catch (InvalidSmtpAddressException e) {
            return PastedRow.unusable(person, Refusals.reason(e));
        }
    }

    private static PastedRow joining(PastedAddress person, Recipient holder, DistributionGroup group) {
        return MembershipManagement.refusal(group.details().kind(), holder.kind())
                .map(reason ->
                        new PastedRow(person, Standing.UNUSABLE, holder, Refusals.reason(reason, holder.displayName())))
                .orElseGet(() -> new PastedRow(person, Standing.KNOWN, holder, null));
    }
}
