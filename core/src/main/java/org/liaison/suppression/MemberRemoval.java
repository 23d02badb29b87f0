package org.liaison.suppression;

import java.util.Collection;
import java.util.List;
import org.liaison.address.SmtpAddress;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes members by hand and, if wanted, sees to it that no import adds them again; all or nothing. */
@Service
@Transactional
public class MemberRemoval {

    private final MembershipManagement memberships;
    private final SuppressionManagement suppressions;

    MemberRemoval(MembershipManagement memberships, SuppressionManagement suppressions) {
        this.memberships = memberships;
        this.suppressions = suppressions;
    }

    /**
     * What was removed and suppressed together.
     *
     * @param removals the audit entries that tell of it
     * @param suppressions those that were not there before
     */
    public record Removed(List<Long> removals, List<Long> suppressions) {}

    /**
     * Takes members out of a group.
     *
     * @param reason why no import may add them again; blank if imports may
     */
    public Removed remove(RecipientId group, Collection<Recipient> members, String reason) {
        var removals =
                memberships.remove(group, members.stream().map(Recipient::id).toList());
        var suppressed = reason.isBlank()
                ? List.<Long>of()
                : members.stream()
                        .flatMap(member ->
                                suppressions.suppress(SmtpAddress.of(member.address()), group, reason).stream())
                        .toList();
        return new Removed(removals, suppressed);
    }

    /** Takes a removal back, and what was suppressed with it. */
    public void restore(Removed removed) {
        memberships.restore(removed.removals());
        removed.suppressions().forEach(suppressions::release);
    }
}
