package org.liaison.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.InvalidMailAliasException;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.sql.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out which groups a file means: by address, alias or display name; and which of them the plan has to create. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GroupResolution {

    /** More different names than this are no groups but a column that was mapped by mistake. */
    private static final int MAX_GROUPS = 50_000;

    private final JdbcClient jdbc;
    private final CopyRows copy;
    private final AcceptedDomains acceptedDomains;

    GroupResolution(JdbcClient jdbc, CopyRows copy, AcceptedDomains acceptedDomains) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.acceptedDomains = acceptedDomains;
    }

    /**
     * Looks up every group that the run names.
     *
     * @return the domains that have to be accepted for the new groups; empty unless none is accepted yet
     */
    List<MailDomain> resolve(ImportRun run) {
        var names = names(run);
        var newDomains = newDomains(run, names);
        var defaultDomain = acceptedDomains
                .defaultDomain()
                .or(() -> newDomains.stream().findFirst())
                .orElse(null);
        copy.copy(
                "import_group (run_id, name, name_key, by_address, target, alias, address, address_key)",
                names.stream().map(name -> named(name, run, defaultDomain)).toList(),
                (group, row) -> row.add(run.id().value())
                        .add(group.name())
                        .add(group.key())
                        .add(group.byAddress())
                        .add(group.target())
                        .add(group.alias() == null ? null : group.alias().value())
                        .add(group.address() == null ? null : group.address().toString())
                        .add(group.address() == null ? null : group.address().key()));
        findByAddress(run.id());
        findByName(run.id());
        if (run.options().createGroups()) {
            planNewGroups(
                    run.id(),
                    Stream.concat(acceptedDomains.list().stream().map(AcceptedDomain::domain), newDomains.stream())
                            .map(MailDomain::ascii)
                            .toList());
        }
        return newDomains;
    }

    private List<String> names(ImportRun run) {
        var names = new ArrayList<>(run.options().targetGroups());
        names.addAll(jdbc.sql("""
                        select distinct name
                          from planned_row
                         cross join unnest(groups) name
                         limit :limit
                        """)
                .param("limit", MAX_GROUPS + 1)
                .query((row, _) -> row.getString(1))
                .list());
        if (names.size() > MAX_GROUPS) {
            throw new UnusableImportException(
                    "MAP-304",
                    "The column mapped to groups names more than %,d different groups; is it the right column?"
                            .formatted(MAX_GROUPS));
        }
        return names.stream().distinct().toList();
    }

    /** The first groups of an organisation tell its domain; later ones must lie in a domain it accepts. */
    private List<MailDomain> newDomains(ImportRun run, List<String> names) {
        if (!run.options().createGroups() || !acceptedDomains.list().isEmpty()) {
            return List.of();
        }
        return names.stream()
                .map(SmtpAddress::parse)
                .flatMap(Optional::stream)
                .map(SmtpAddress::domain)
                .distinct()
                .toList();
    }

    private static NamedGroup named(String name, ImportRun run, @Nullable MailDomain defaultDomain) {
        boolean target = run.options().targetGroups().contains(name);
        var address = SmtpAddress.parse(name).orElse(null);
        var alias = alias(address == null ? name : address.localPart());
        if (address != null) {
            return new NamedGroup(name, address.key(), true, target, alias, address);
        }
        var proposed = alias == null || defaultDomain == null ? null : new SmtpAddress(alias.value(), defaultDomain);
        return new NamedGroup(name, name.toLowerCase(Locale.ROOT), false, target, alias, proposed);
    }

    private static @Nullable MailAlias alias(String name) {
        try {
            return MailAlias.fromName(name);
        } catch (InvalidMailAliasException _) {
            return null;
        }
    }

    private void findByAddress(ImportRunId run) {
        jdbc.sql("""
                        update import_group
                           set standing = case when recipient.kind like '%GROUP' then 'KNOWN' else 'ADDRESS_TAKEN' end,
                               group_id = recipient.id,
                               takes_contacts = recipient.kind <> 'MICROSOFT_365_GROUP'
                          from recipient_address address
                          join recipient on recipient.id = address.recipient_id
                         where import_group.run_id = :run and import_group.by_address
                           and address.live and address.address_key = import_group.name_key
                        """).param("run", run.value()).update();
    }

    /** An alias says more than a display name, which nothing keeps from being used twice. */
    private void findByName(ImportRunId run) {
        for (var column : List.of("alias", "display_name")) {
            jdbc.sql("""
                            update import_group
                               set standing = case when found.groups = 1 then 'KNOWN' else 'AMBIGUOUS' end,
                                   group_id = found.group_id,
                                   takes_contacts = found.takes_contacts
                              from (select lower(%1$s) as name_key, count(*) as groups, min(id) as group_id,
                                           bool_and(kind <> 'MICROSOFT_365_GROUP') as takes_contacts
                                      from recipient
                                     where deleted_at is null
                                       and kind in ('DISTRIBUTION_GROUP', 'MAIL_ENABLED_SECURITY_GROUP',
                                                    'MICROSOFT_365_GROUP')
                                     group by lower(%1$s)) found
                             where import_group.run_id = :run and not import_group.by_address
                               and import_group.standing = 'UNKNOWN'
                               and found.name_key = import_group.name_key
                            """.formatted(column)).param("run", run.value()).update();
        }
    }

    /** Names that yield the same address mean the same group, one that exists before one that does not. */
    private void planNewGroups(ImportRunId run, List<String> domains) {
        jdbc.sql("""
                        update import_group
                           set standing = case
                                   when named.alias is null then 'NAME_UNUSABLE'
                                   when named.address is null or split_part(named.address_key, '@', -1) <> all (:domains)
                                       then 'NO_DOMAIN'
                                   when holder.id is null then 'NEW'
                                   when holder.kind like '%GROUP' then 'KNOWN'
                                   else 'ADDRESS_TAKEN' end,
                               group_id = holder.id,
                               takes_contacts = holder.kind is distinct from 'MICROSOFT_365_GROUP'
                          from import_group named
                          left join lateral (
                                    select recipient.id, recipient.kind
                                      from recipient_address held
                                      join recipient on recipient.id = held.recipient_id
                                     where held.live and held.address_key = named.address_key) holder on true
                         where import_group.run_id = :run and import_group.standing = 'UNKNOWN'
                           and named.run_id = import_group.run_id and named.name = import_group.name
                        """)
                .param("run", run.value())
                .param("domains", domains.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        with fresh as materialized (
                            select address_key, nextval('recipient_id_seq') as id
                              from (select distinct address_key from import_group
                                     where run_id = :run and standing = 'NEW') addresses)
                        update import_group
                           set group_id = fresh.id
                          from fresh
                         where run_id = :run and standing = 'NEW' and import_group.address_key = fresh.address_key
                        """).param("run", run.value()).update();
    }

    private record NamedGroup(
            String name,
            String key,
            boolean byAddress,
            boolean target,
            @Nullable MailAlias alias,
            @Nullable SmtpAddress address) {}
}
