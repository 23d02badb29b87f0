package org.liaison.web.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds members to a group together with what has to happen first, all or nothing. */
@Service
@Transactional
class MemberAddition {

    private final MembershipManagement memberships;
    private final MembershipSearch search;
    private final MailContactManagement contacts;
    private final DistributionGroupSearch groups;
    private final DistributionGroupManagement groupManagement;

    MemberAddition(
            MembershipManagement memberships,
            MembershipSearch search,
            MailContactManagement contacts,
            DistributionGroupSearch groups,
            DistributionGroupManagement groupManagement) {
        this.memberships = memberships;
        this.search = search;
        this.contacts = contacts;
        this.groups = groups;
        this.groupManagement = groupManagement;
    }

    /**
     * Adds members, and tells who was not in the group before.
     *
     * @param endsOn the last day of the new memberships; null for no end
     */
    List<RecipientId> add(RecipientId group, Collection<Recipient> members, @Nullable LocalDate endsOn) {
        var ids = members.stream().map(Recipient::id).toList();
        var already = search.membersAmong(group, ids);
        memberships.add(group, members, endsOn);
        return ids.stream().filter(id -> !already.contains(id)).toList();
    }

    /** Turns the contacts among the members into guests, and adds them all. */
    List<RecipientId> addAsGuests(RecipientId group, Collection<Recipient> members, @Nullable LocalDate endsOn) {
        return add(group, members.stream().map(this::asGuest).toList(), endsOn);
    }

    /** Takes an addition back. */
    void undo(RecipientId group, List<RecipientId> joined) {
        memberships.remove(group, joined);
    }

    /** Makes an outside person of whom nothing is known but the address, and adds it: a guest where contacts cannot join. */
    Recipient addNew(RecipientId group, RecipientKind groupKind, SmtpAddress address, @Nullable LocalDate endsOn) {
        var member = contacts.createFor(groupKind, address);
        memberships.add(group, List.of(member), endsOn);
        return member;
    }

    /** Lets people outside the organisation write to the group. */
    void allowExternalSenders(RecipientId id) {
        groups.byId(id)
                .ifPresent(group -> groupManagement.correct(
                        id, group.version(), group.details().withRequireSenderAuthentication(false)));
    }

    private Recipient asGuest(Recipient member) {
        if (member.kind() != RecipientKind.MAIL_CONTACT) {
            return member;
        }
        contacts.convertToGuest(member.id());
        return new Recipient(member.id(), RecipientKind.GUEST, member.displayName(), member.address());
    }
}
