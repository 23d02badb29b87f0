package org.liaison.policy;

import java.util.ArrayList;
import java.util.List;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupExpansion;
import org.liaison.group.GroupLimits;
import org.liaison.membership.MemberSearch;
import org.liaison.policy.PolicyWarning.Kind;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is hardly meant about a group's sender policy. */
@Service
@Transactional(readOnly = true)
public class SenderPolicyWarnings {

    private final SenderPolicySearch policies;
    private final DistributionGroupSearch groups;
    private final MemberSearch members;
    private final GroupExpansion expansion;
    private final GroupLimits limits;

    SenderPolicyWarnings(
            SenderPolicySearch policies,
            DistributionGroupSearch groups,
            MemberSearch members,
            GroupExpansion expansion,
            GroupLimits limits) {
        this.policies = policies;
        this.groups = groups;
        this.members = members;
        this.expansion = expansion;
        this.limits = limits;
    }

    /** The warnings about a group, the gravest first. */
    public List<PolicyWarning> of(Recipient group) {
        var warnings = new ArrayList<PolicyWarning>();
        policies.ofGroup(group.id()).ifPresent(policy -> {
            aboutAcceptList(policy, warnings);
            if (policy.requireSenderAuthentication()) {
                aboutOutsiders(group, policy, warnings);
            }
            boolean isModerated = policy.moderation().enabled();
            if (isModerated
                    && policy.moderation().moderators().isEmpty()
                    && groups.owners(group.id()).isEmpty()) {
                warnings.add(new PolicyWarning(Kind.NOBODY_APPROVES, 0, Remedy.of(RemedyKind.NAME_APPROVERS, group)));
            }
            if (!isModerated && policy.accepted().isEmpty()) {
                aboutSize(group, warnings);
            }
        });
        return warnings;
    }

    private static void aboutAcceptList(SenderPolicy policy, List<PolicyWarning> warnings) {
        boolean nobodyIsLeft = !policy.accepted().isEmpty()
                && policy.accepted().stream()
                        .allMatch(sender -> sender instanceof ListedSender.Listed(var _, var deleted) && deleted);
        if (nobodyIsLeft) {
            warnings.add(
                    new PolicyWarning(Kind.NOBODY_ACCEPTED, policy.accepted().size(), null));
        }
    }

    private void aboutOutsiders(Recipient group, SenderPolicy policy, List<PolicyWarning> warnings) {
        var remedy = Remedy.of(RemedyKind.ALLOW_EXTERNAL_SENDERS, group);
        long listed = policy.accepted().stream()
                .filter(sender -> sender instanceof ListedSender.Listed(var recipient, var deleted)
                        && !deleted
                        && recipient.kind().isExternal())
                .count();
        if (listed > 0) {
            warnings.add(new PolicyWarning(Kind.EXTERNAL_ON_ACCEPT_LIST, listed, remedy));
        }
        // A Microsoft 365 group takes mail from the guests in it.
        long refused = group.kind() == RecipientKind.MICROSOFT_365_GROUP ? 0 : members.countExternal(group.id());
        if (refused > 0) {
            warnings.add(new PolicyWarning(Kind.MEMBERS_REFUSED, refused, remedy));
        }
    }

    private void aboutSize(Recipient group, List<PolicyWarning> warnings) {
        int size = expansion
                .sizes(List.of(group.id()), limits.restrictedFrom() + 1)
                .getOrDefault(group.id(), 0);
        if (size > limits.restrictedFrom()) {
            warnings.add(new PolicyWarning(Kind.LARGE_WITHOUT_MANAGEMENT, limits.restrictedFrom(), null));
        }
    }
}
