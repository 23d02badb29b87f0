package org.liaison.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.accepteddomain.ExternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.audit.ChangedProperties;
import org.liaison.group.GroupSettings.DeliveryReports;
import org.liaison.group.GroupSettings.DepartRestriction;
import org.liaison.group.GroupSettings.JoinRestriction;
import org.liaison.recipient.AddressBook;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the settings of groups. Every change is audited in its transaction. */
@Service
@Transactional
public class GroupSettingsManagement {

    private static final List<String> ATTRIBUTE_COLUMNS = IntStream.rangeClosed(1, GroupSettings.CUSTOM_ATTRIBUTES)
            .mapToObj("custom_attribute_%d"::formatted)
            .toList();

    private static final String SETTINGS = """
            select kind, mail_tip, join_restriction, depart_restriction, coalesce(bcc_blocked, false) as bcc_blocked,
                   coalesce(reports, 'ORIGINATOR') as reports,
                   coalesce(oof_to_originator, false) as oof_to_originator, %s
              from recipient
              left join group_setting on group_setting.group_id = recipient.id
             where recipient.id = :group and kind like '%%GROUP'
            """.formatted(String.join(", ", ATTRIBUTE_COLUMNS));

    private final JdbcClient jdbc;
    private final GroupLock locks;
    private final AddressBook addressBook;
    private final AcceptedDomains domains;
    private final AuditLog audit;

    GroupSettingsManagement(
            JdbcClient jdbc, GroupLock locks, AddressBook addressBook, AcceptedDomains domains, AuditLog audit) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.addressBook = addressBook;
        this.domains = domains;
        this.audit = audit;
    }

    /** The settings of a group, living or deleted; empty where there is no such group. */
    @Transactional(readOnly = true)
    public Optional<GroupSettings> ofGroup(RecipientId group) {
        var addresses = addressBook.addresses(group).stream().skip(1).toList();
        return jdbc.sql(SETTINGS)
                .param("group", group.value())
                .query((row, _) -> settings(row, addresses))
                .optional();
    }

    /**
     * Replaces a group's settings.
     *
     * @param version the group's version that was seen when the new settings were written
     * @throws OptimisticLockingFailureException if somebody changed or deleted the group since
     * @throws AddressTakenException if another recipient has one of the addresses
     * @throws ExternalAddressException if an address does not lie in an accepted domain
     * @throws IllegalArgumentException if people would join a security group on their own
     */
    public void correct(RecipientId group, long version, GroupSettings settings) {
        if (!GroupSettings.allows(locks.lock(group, version), settings.joining())) {
            throw new IllegalArgumentException("Nobody joins a security group without its owners");
        }
        var change = ChangedProperties.between(ofGroup(group).orElseThrow().toMap(), settings.toMap());
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return;
        }
        settings.proxyAddresses().forEach(domains::requireInternal);
        var primary = addressBook.addresses(group).getFirst();
        addressBook.assign(
                group,
                Stream.concat(Stream.of(primary), settings.proxyAddresses().stream())
                        .distinct()
                        .toList());
        write(group, settings);
        audit.record(AuditAction.GROUP_UPDATED, null, group.value(), change.before(), change.after());
    }

    private void write(RecipientId group, GroupSettings settings) {
        var parameters = new HashMap<String, @Nullable Object>(Map.of(
                "group", group.value(),
                "joining", settings.joining().name(),
                "leaving", settings.leaving().name(),
                "bcc", settings.bccBlocked(),
                "reports", settings.reports().name(),
                "oof", settings.oofToOriginator()));
        parameters.put("tip", settings.mailTip());
        for (int number = 1; number <= GroupSettings.CUSTOM_ATTRIBUTES; number++) {
            parameters.put(
                    ATTRIBUTE_COLUMNS.get(number - 1),
                    settings.customAttributes().get(number));
        }
        jdbc.sql("update recipient set mail_tip = :tip, %s, version = version + 1 where id = :group"
                        .formatted(ATTRIBUTE_COLUMNS.stream()
                                .map(column -> column + " = :" + column)
                                .collect(Collectors.joining(", "))))
                .params(parameters)
                .update();
        jdbc.sql("""
                        insert into group_setting (group_id, join_restriction, depart_restriction, bcc_blocked, reports,
                                                   oof_to_originator)
                        values (:group, :joining, :leaving, :bcc, :reports, :oof)
                        on conflict on constraint group_setting_pkey do update
                           set join_restriction = :joining, depart_restriction = :leaving, bcc_blocked = :bcc,
                               reports = :reports, oof_to_originator = :oof
                        """).params(parameters).update();
    }

    private static GroupSettings settings(ResultSet row, List<SmtpAddress> proxyAddresses) throws SQLException {
        var joining = row.getString("join_restriction");
        var leaving = row.getString("depart_restriction");
        var attributes = new TreeMap<Integer, String>();
        for (int number = 1; number <= GroupSettings.CUSTOM_ATTRIBUTES; number++) {
            var value = row.getString(ATTRIBUTE_COLUMNS.get(number - 1));
            if (value != null) {
                attributes.put(number, value);
            }
        }
        return new GroupSettings(
                proxyAddresses,
                row.getString("mail_tip"),
                joining == null ? JoinRestriction.CLOSED : JoinRestriction.valueOf(joining),
                leaving == null
                        ? GroupSettings.defaultLeaving(RecipientKind.valueOf(row.getString("kind")))
                        : DepartRestriction.valueOf(leaving),
                row.getBoolean("bcc_blocked"),
                DeliveryReports.valueOf(row.getString("reports")),
                row.getBoolean("oof_to_originator"),
                attributes);
    }
}
