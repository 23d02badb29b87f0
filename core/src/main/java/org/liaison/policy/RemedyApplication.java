package org.liaison.policy;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupLimitException;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.membership.MemberNotAllowedException;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the changes that let messages through, all or nothing. Every change is audited in its transaction. */
@Service
@Transactional
public class RemedyApplication {

    private final SenderPolicySearch policies;
    private final SenderPolicyManagement management;
    private final DistributionGroupSearch groups;
    private final GroupSettingsManagement settings;
    private final MembershipManagement memberships;
    private final MailContactManagement contacts;

    RemedyApplication(
            SenderPolicySearch policies,
            SenderPolicyManagement management,
            DistributionGroupSearch groups,
            GroupSettingsManagement settings,
            MembershipManagement memberships,
            MailContactManagement contacts) {
        this.policies = policies;
        this.management = management;
        this.groups = groups;
        this.settings = settings;
        this.memberships = memberships;
        this.contacts = contacts;
    }

    /**
     * Does what remedies say, as far as it {@linkplain RemedyKind#isApplicable() can be done on the spot}. A sender who is to
     * be a member and is listed nowhere is listed as a contact, or as a guest where contacts cannot join.
     *
     * @throws OptimisticLockingFailureException if a group was deleted since
     * @throws MemberNotAllowedException if a group cannot have the member
     * @throws GroupLimitException if a group is too large to be open to every sender without approval
     */
    public void apply(List<Remedy> remedies) {
        for (var remedy : remedies) {
            var recipient = remedy.group();
            if (recipient == null || !remedy.kind().isApplicable()) {
                continue;
            }
            var group = living(recipient.id());
            switch (remedy.kind()) {
                case ADD_AS_MEMBER -> memberships.add(group.id(), List.of(member(recipient, remedy)));
                case ALLOW_BCC ->
                    settings.correct(
                            group.id(),
                            group.version(),
                            settings.ofGroup(group.id()).orElseThrow().withBccBlocked(false));
                default -> management.correct(group.id(), group.version(), remedy.appliedTo(policy(group.id())));
            }
        }
    }

    /**
     * Lets more people approve messages to a group.
     *
     * @throws OptimisticLockingFailureException if the group was deleted since
     * @throws SenderPolicyNotAllowedException if one of them is no mailbox, or they are too many
     */
    public void nameModerators(RecipientId id, Collection<Recipient> moderators) {
        var group = living(id);
        var policy = policy(id);
        var moderation = policy.moderation();
        management.correct(
                id,
                group.version(),
                policy.withModeration(
                        moderation.withModerators(Stream.concat(moderation.moderators().stream(), moderators.stream())
                                .distinct()
                                .toList())));
    }

    private Recipient member(Recipient group, Remedy remedy) {
        return switch (Objects.requireNonNull(remedy.sender(), "only somebody who is known becomes a member")) {
            case ListedSender.Listed(var recipient, var _) -> recipient;
            case ListedSender.Address(var address) -> contacts.createFor(group.kind(), address);
            case ListedSender.Domain _ -> throw new IllegalArgumentException("A domain is no member");
        };
    }

    private SenderPolicy policy(RecipientId group) {
        return policies.ofGroup(group).orElseThrow();
    }

    private DistributionGroup living(RecipientId id) {
        return groups.byId(id)
                .filter(group -> group.deletedAt() == null)
                .orElseThrow(() -> new OptimisticLockingFailureException("The group was deleted meanwhile"));
    }
}
