package org.liaison.web.component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.group.DistributionGroupBulkEdit;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.suppression.MemberRemoval;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts recipients into several groups, or takes them out, all or nothing. */
@Service
@Transactional
public class BulkMembership {

    private final MembershipManagement management;
    private final MembershipSearch memberships;
    private final MemberRemoval removal;
    private final DistributionGroupBulkEdit groupEdit;

    BulkMembership(
            MembershipManagement management,
            MembershipSearch memberships,
            MemberRemoval removal,
            DistributionGroupBulkEdit groupEdit) {
        this.management = management;
        this.memberships = memberships;
        this.removal = removal;
        this.groupEdit = groupEdit;
    }

    /** Who has joined which group. */
    public record Joined(RecipientId group, List<RecipientId> members) {}

    /**
     * What has been done.
     *
     * @param opened the audit entries of groups that outside senders can write to from now on
     */
    public record Addition(List<Joined> joined, List<Long> opened) {

        public int memberships() {
            return joined.stream().mapToInt(each -> each.members().size()).sum();
        }
    }

    /**
     * Puts the contacts into the groups; whoever is in one already stays as he is there.
     *
     * @param opened the groups to which everybody can write from now on
     * @param endsOn the last day of the new memberships; null for no end
     */
    public Addition add(
            Collection<Recipient> contacts,
            Collection<RecipientId> groups,
            Collection<RecipientId> opened,
            @Nullable LocalDate endsOn) {
        var ids = contacts.stream().map(Recipient::id).toList();
        var joined = new ArrayList<Joined>();
        for (var group : groups) {
            var already = memberships.membersAmong(group, ids);
            var joining = contacts.stream()
                    .filter(contact -> !already.contains(contact.id()))
                    .toList();
            if (!joining.isEmpty()) {
                management.add(group, joining, endsOn);
                joined.add(new Joined(group, joining.stream().map(Recipient::id).toList()));
            }
        }
        var outcome = groupEdit.setRequireSenderAuthentication(opened, false);
        return new Addition(List.copyOf(joined), outcome.entries());
    }

    /** Takes an addition back. */
    public void undo(Addition addition) {
        addition.joined().forEach(joined -> management.remove(joined.group(), joined.members()));
        groupEdit.revertRequireSenderAuthentication(addition.opened());
    }

    /**
     * Takes the contacts out of the groups.
     *
     * @param reason why no import may add them again; blank if imports may
     */
    public List<MemberRemoval.Removed> remove(
            Collection<Recipient> contacts, Collection<RecipientId> groups, String reason) {
        return groups.stream()
                .map(group -> {
                    var members = memberships.membersAmong(
                            group, contacts.stream().map(Recipient::id).toList());
                    return removal.remove(
                            group,
                            contacts.stream()
                                    .filter(contact -> members.contains(contact.id()))
                                    .toList(),
                            reason);
                })
                .toList();
    }

    /** Takes removals back, and what was suppressed with them. */
    public void undo(List<MemberRemoval.Removed> removed) {
        removed.forEach(removal::restore);
    }
}
