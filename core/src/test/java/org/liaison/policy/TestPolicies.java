package org.liaison.policy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.recipient.Recipient;
import org.springframework.stereotype.Component;

/** Changes sender policies for tests, as somebody would who has just read them. */
@Component
class TestPolicies {

    private final SenderPolicySearch policies;
    private final SenderPolicyManagement management;
    private final DistributionGroupSearch groups;

    TestPolicies(SenderPolicySearch policies, SenderPolicyManagement management, DistributionGroupSearch groups) {
        this.policies = policies;
        this.management = management;
        this.groups = groups;
    }

    SenderPolicy of(Recipient group) {
        return policies.ofGroup(group.id()).orElseThrow();
    }

    void change(Recipient group, UnaryOperator<SenderPolicy> change) {
        management.correct(group.id(), version(group), change.apply(of(group)));
    }

    void accept(Recipient group, ListedSender... senders) {
        change(group, policy -> policy.withAccepted(List.of(senders)));
    }

    void reject(Recipient group, ListedSender... senders) {
        change(group, policy -> policy.withRejected(List.of(senders)));
    }

    void open(Recipient group) {
        change(group, policy -> policy.withRequireSenderAuthentication(false));
    }

    void moderate(Recipient group, Recipient... moderators) {
        change(
                group,
                policy -> policy.withModeration(new Moderation(
                        true,
                        List.of(moderators),
                        policy.moderation().bypass(),
                        policy.moderation().notifications(),
                        policy.moderation().bypassNested())));
    }

    long version(Recipient group) {
        return groups.byId(group.id()).orElseThrow().version();
    }
}
