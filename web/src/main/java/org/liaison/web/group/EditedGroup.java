package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupDetails;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.Edited;
import org.liaison.web.component.Values;
import org.springframework.stereotype.Component;

/** What is said of a group on its general tab. Its kind never changes, and its senders are set in the page's head. */
@Component
class EditedGroup implements Edited<RecipientId, GroupDetails> {

    private final DistributionGroupSearch groups;
    private final DistributionGroupManagement management;
    private final AuditSearch audit;

    EditedGroup(DistributionGroupSearch groups, DistributionGroupManagement management, AuditSearch audit) {
        this.groups = groups;
        this.management = management;
        this.audit = audit;
    }

    @Override
    public Optional<Seen<RecipientId, GroupDetails>> current(RecipientId id) {
        return groups.byId(id)
                .filter(group -> group.deletedAt() == null)
                .map(group -> new Seen<>(id, group.version(), group.details()));
    }

    @Override
    public void save(RecipientId id, long version, GroupDetails details) {
        management.correct(id, version, details);
    }

    @Override
    public Optional<AuditEntry> latestChange(RecipientId id) {
        return audit.latestChangeOfGroup(id.value());
    }

    @Override
    public List<Property<GroupDetails>> properties() {
        return List.of(
                new Property<>("name", translate("column.name"), GroupDetails::displayName),
                new Property<>(
                        "alias",
                        translate("property.alias"),
                        details -> details.alias().value()),
                new Property<>(
                        "address",
                        translate("group.address"),
                        details -> details.primaryAddress().toString()),
                new Property<>(
                        "description",
                        translate("property.description"),
                        details -> Values.text(details.description())),
                new Property<>("hidden", translate("group.hidden"), details -> Values.text(details.hidden())),
                new Property<>(
                        "protected", translate("group.protected"), details -> Values.text(details.membersProtected())));
    }

    @Override
    public GroupDetails merged(Function<String, GroupDetails> whose) {
        return new GroupDetails(
                whose.apply("kind").kind(),
                whose.apply("name").displayName(),
                whose.apply("alias").alias(),
                whose.apply("address").primaryAddress(),
                whose.apply("description").description(),
                whose.apply("hidden").hidden(),
                whose.apply("senders").requireSenderAuthentication(),
                whose.apply("protected").membersProtected());
    }
}
