package org.liaison.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.accepteddomain.ExternalAddressException;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.audit.ChangedProperties;
import org.liaison.recipient.AddressBook;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientDeletion;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes, deletes and restores groups, and says who owns them. Every change is audited in its transaction. */
@Service
@Transactional
public class DistributionGroupManagement {

    /** Exchange's limit (ManagedBy). */
    public static final int MAX_OWNERS = 10;

    private static final Set<RecipientKind> MAY_OWN =
            Set.of(RecipientKind.MAILBOX, RecipientKind.MAIL_ENABLED_SECURITY_GROUP);

    private final JdbcClient jdbc;
    private final AddressBook addressBook;
    private final RecipientDeletion deletion;
    private final AcceptedDomains domains;
    private final GroupExpansion expansion;
    private final DistributionGroupSearch groups;
    private final RecipientSearch recipients;
    private final AuditLog audit;

    DistributionGroupManagement(
            JdbcClient jdbc,
            AddressBook addressBook,
            RecipientDeletion deletion,
            AcceptedDomains domains,
            GroupExpansion expansion,
            DistributionGroupSearch groups,
            RecipientSearch recipients,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.addressBook = addressBook;
        this.deletion = deletion;
        this.domains = domains;
        this.expansion = expansion;
        this.groups = groups;
        this.recipients = recipients;
        this.audit = audit;
    }

    /**
     * Creates a group without members.
     *
     * @throws AddressTakenException if any recipient has the address already
     * @throws ExternalAddressException if the address does not lie in an accepted domain
     */
    public DistributionGroup create(GroupDetails details) {
        domains.requireInternal(details.primaryAddress());
        var id = new RecipientId(
                jdbc.sql("""
                        insert into recipient (kind, display_name, alias, primary_address, notes, hidden,
                                               require_sender_authentication, protected)
                        values (:kind, :name, :alias, :address, :description, :hidden, :authentication, :protected)
                        returning id
                        """).params(parameters(details)).query(Long.class).single());
        addressBook.assign(id, List.of(details.primaryAddress()));
        audit.record(AuditAction.GROUP_CREATED, null, id.value(), Map.of(), details.toMap());
        return new DistributionGroup(id, 0, details, null);
    }

    /**
     * Replaces what is said of a group. An address it had stays its proxy address, so that replies to old mail arrive.
     *
     * @param version the version that was seen when the new details were written
     * @throws OptimisticLockingFailureException if somebody changed or deleted the group since
     * @throws AddressTakenException if another recipient has the address
     * @throws ExternalAddressException if the address does not lie in an accepted domain
     * @throws GroupLimitException if the group is too large to be open to every sender
     */
    public DistributionGroup correct(RecipientId id, long version, GroupDetails details) {
        var group = locked(id);
        if (group.version() != version) {
            throw new OptimisticLockingFailureException("The group was changed meanwhile");
        }
        if (group.details().kind() != details.kind()) {
            throw new IllegalArgumentException("A group keeps its kind");
        }
        var change = ChangedProperties.between(group.details().toMap(), details.toMap());
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return group;
        }
        domains.requireInternal(details.primaryAddress());
        var parameters = parameters(details);
        parameters.put("id", id.value());
        jdbc.sql("""
                        update recipient
                           set display_name = :name, alias = :alias, primary_address = :address, notes = :description,
                               hidden = :hidden, require_sender_authentication = :authentication, protected = :protected,
                               version = version + 1
                         where id = :id
                        """).params(parameters).update();
        addressBook.assign(
                id,
                Stream.concat(Stream.of(details.primaryAddress()), addressBook.addresses(id).stream())
                        .distinct()
                        .toList());
        expansion.requireWithinLimits(id);
        audit.record(AuditAction.GROUP_UPDATED, null, id.value(), change.before(), change.after());
        return new DistributionGroup(id, version + 1, details, null);
    }

    /**
     * Says who may manage the group.
     *
     * @param owners at most {@link #MAX_OWNERS} mailboxes or mail-enabled security groups; without any, only
     *     administrators manage it
     * @throws OwnerNotAllowedException if one is of another kind or gone, or there are too many
     */
    public void setOwners(RecipientId id, Set<RecipientId> owners) {
        locked(id);
        if (owners.size() > MAX_OWNERS) {
            throw new OwnerNotAllowedException("A group has at most %d owners".formatted(MAX_OWNERS));
        }
        for (var owner : owners) {
            var kind = recipients.byId(owner).map(Recipient::kind);
            if (kind.filter(MAY_OWN::contains).isEmpty()) {
                throw new OwnerNotAllowedException("Only mailboxes and mail-enabled security groups can own a group");
            }
        }
        var before = ownerNumbers(id);
        var after = owners.stream().map(RecipientId::value).sorted().toList();
        if (before.equals(after)) {
            return;
        }
        jdbc.sql("delete from group_owner where group_id = :group")
                .param("group", id.value())
                .update();
        jdbc.sql("insert into group_owner (group_id, owner_id) select :group, unnest(:owners::bigint[])")
                .param("group", id.value())
                .param("owners", after.toArray(Long[]::new))
                .update();
        audit.record(
                AuditAction.GROUP_OWNERS_CHANGED, null, id.value(), Map.of("owners", before), Map.of("owners", after));
    }

    /** Deletes a group; it can be restored, with its members, for 30 days. Deleting a deleted one changes nothing. */
    public void delete(RecipientId id) {
        if (!deletion.delete(List.of(id), RecipientKind.GROUPS).isEmpty()) {
            audit.record(AuditAction.GROUP_DELETED, null, id.value(), Map.of(), Map.of());
        }
    }

    /**
     * Brings a deleted group back with its addresses and members.
     *
     * @throws AddressTakenException if somebody else has got one of its addresses meanwhile
     */
    public void restore(RecipientId id) {
        if (!deletion.restore(List.of(id), RecipientKind.GROUPS).isEmpty()) {
            audit.record(AuditAction.GROUP_RESTORED, null, id.value(), Map.of(), Map.of());
        }
    }

    private List<Long> ownerNumbers(RecipientId group) {
        return jdbc.sql("select owner_id from group_owner where group_id = :group order by owner_id")
                .param("group", group.value())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Reads the group and keeps others from changing it until the transaction ends. */
    private DistributionGroup locked(RecipientId id) {
        jdbc.sql("select id from recipient where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return groups.byId(id)
                .filter(group -> group.deletedAt() == null)
                .orElseThrow(() -> new OptimisticLockingFailureException("The group was deleted meanwhile"));
    }

    private static Map<String, @Nullable Object> parameters(GroupDetails details) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", details.kind().name());
        parameters.put("name", details.displayName());
        parameters.put("alias", details.alias().value());
        parameters.put("address", details.primaryAddress().toString());
        parameters.put("description", details.description());
        parameters.put("hidden", details.hidden());
        parameters.put("authentication", details.requireSenderAuthentication());
        parameters.put("protected", details.membersProtected());
        return parameters;
    }
}
