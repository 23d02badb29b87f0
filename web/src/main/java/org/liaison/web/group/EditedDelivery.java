package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.policy.ListedSender;
import org.liaison.policy.Moderation;
import org.liaison.policy.SenderPolicy;
import org.liaison.policy.SenderPolicyManagement;
import org.liaison.policy.SenderPolicySearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.Edited;
import org.liaison.web.component.Values;
import org.springframework.stereotype.Component;

/** Who may send to a group and who approves it. */
@Component
class EditedDelivery implements Edited<RecipientId, SenderPolicy> {

    private final DistributionGroupSearch groups;
    private final SenderPolicySearch policies;
    private final SenderPolicyManagement management;
    private final AuditSearch audit;

    EditedDelivery(
            DistributionGroupSearch groups,
            SenderPolicySearch policies,
            SenderPolicyManagement management,
            AuditSearch audit) {
        this.groups = groups;
        this.policies = policies;
        this.management = management;
        this.audit = audit;
    }

    @Override
    public Optional<Seen<RecipientId, SenderPolicy>> current(RecipientId id) {
        return groups.byId(id)
                .filter(group -> group.deletedAt() == null)
                .flatMap(group -> policies.ofGroup(id).map(policy -> new Seen<>(id, group.version(), policy)));
    }

    @Override
    public void save(RecipientId id, long version, SenderPolicy policy) {
        management.correct(id, version, policy);
    }

    @Override
    public Optional<AuditEntry> latestChange(RecipientId id) {
        return audit.latestChangeOfGroup(id.value());
    }

    @Override
    public List<Property<SenderPolicy>> properties() {
        return List.of(
                new Property<>(
                        "senders",
                        translate("delivery.senders"),
                        policy -> translate(
                                policy.requireSenderAuthentication()
                                        ? "delivery.senders.inside"
                                        : "delivery.senders.everyone")),
                new Property<>("accepted", translate("delivery.accepted"), policy -> text(policy.accepted())),
                new Property<>("rejected", translate("delivery.rejected"), policy -> text(policy.rejected())),
                new Property<>(
                        "moderated",
                        translate("delivery.moderated"),
                        policy -> Values.text(policy.moderation().enabled())),
                new Property<>(
                        "moderators",
                        translate("delivery.moderators"),
                        policy -> policy.moderation().moderators().stream()
                                .map(Recipient::displayName)
                                .collect(Collectors.joining(", "))),
                new Property<>(
                        "bypass",
                        translate("delivery.bypass"),
                        policy -> text(policy.moderation().bypass())),
                new Property<>(
                        "notify",
                        translate("delivery.notify"),
                        policy -> translate(
                                "delivery.notify." + policy.moderation().notifications())),
                new Property<>(
                        "bypassNested",
                        translate("delivery.bypass-nested"),
                        policy -> Values.text(policy.moderation().bypassNested())));
    }

    @Override
    public SenderPolicy merged(Function<String, SenderPolicy> whose) {
        return new SenderPolicy(
                whose.apply("senders").requireSenderAuthentication(),
                whose.apply("accepted").accepted(),
                whose.apply("rejected").rejected(),
                new Moderation(
                        whose.apply("moderated").moderation().enabled(),
                        whose.apply("moderators").moderation().moderators(),
                        whose.apply("bypass").moderation().bypass(),
                        whose.apply("notify").moderation().notifications(),
                        whose.apply("bypassNested").moderation().bypassNested()));
    }

    private static String text(List<ListedSender> senders) {
        return senders.stream().map(ListedSender::text).collect(Collectors.joining(", "));
    }
}
