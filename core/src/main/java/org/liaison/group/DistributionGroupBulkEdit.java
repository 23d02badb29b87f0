package org.liaison.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.liaison.audit.AuditAction;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.RecipientBulkEdit;
import org.liaison.recipient.RecipientBulkEdit.Property;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does the same to many groups at once. Every change is audited in its transaction. */
@Service
@Transactional
public class DistributionGroupBulkEdit {

    private static final Set<RecipientKind> KINDS = RecipientKind.GROUPS;
    private static final Property REQUIRE_SENDER_AUTHENTICATION =
            new Property("require_sender_authentication", "requireSenderAuthentication", "boolean");

    private final RecipientBulkEdit bulk;
    private final GroupExpansion expansion;

    DistributionGroupBulkEdit(RecipientBulkEdit bulk, GroupExpansion expansion) {
        this.bulk = bulk;
        this.expansion = expansion;
    }

    /**
     * What has been done to groups.
     *
     * @param entries the audit entries that tell of it, one for each group that was changed
     * @param tooLarge the groups that stay as they are, because they reach too many recipients to be open to every sender
     */
    public record Outcome(List<Long> entries, List<RecipientId> tooLarge) {}

    /** Says who can send to the groups: only senders inside the organisation, or everybody. */
    public Outcome setRequireSenderAuthentication(Collection<RecipientId> groups, boolean required) {
        var tooLarge = required ? List.<RecipientId>of() : expansion.tooLargeToBeOpen(groups);
        var others = new ArrayList<>(groups);
        others.removeAll(Set.copyOf(tooLarge));
        return new Outcome(
                bulk.set(others, KINDS, REQUIRE_SENDER_AUTHENTICATION, required, AuditAction.GROUP_UPDATED), tooLarge);
    }

    /**
     * Takes back who can send. What somebody has changed since stays.
     *
     * @param entries those of the {@link Outcome}
     * @return how many groups are as they were
     */
    public int revertRequireSenderAuthentication(List<Long> entries) {
        return bulk.revert(REQUIRE_SENDER_AUTHENTICATION, entries);
    }

    /**
     * Deletes groups; they can be restored, with their members, for 30 days.
     *
     * @return which were deleted
     */
    public List<RecipientId> delete(Collection<RecipientId> groups) {
        return bulk.delete(groups, KINDS, AuditAction.GROUP_DELETED);
    }

    /**
     * Brings deleted groups back with their addresses and members.
     *
     * @return which came back
     * @throws AddressTakenException if somebody else has got one of the addresses meanwhile
     */
    public List<RecipientId> restore(Collection<RecipientId> groups) {
        return bulk.restore(groups, KINDS, AuditAction.GROUP_RESTORED);
    }
}
