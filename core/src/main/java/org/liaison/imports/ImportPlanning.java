package org.liaison.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the plan of an import: holds the staged rows against the directory and stores every change they ask for. Planning
 * again throws the old plan away. Takes one transaction, so there is a whole plan or none.
 */
@Service
@Transactional
public class ImportPlanning {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ImportRunSearch search;
    private final ImportRuns runs;
    private final AcceptedDomains acceptedDomains;
    private final GroupResolution groups;
    private final GroupProblems groupProblems;
    private final RowScreening screening;
    private final SuppressionMatching suppressions;
    private final ContactMatching contactMatching;
    private final ContactPlanning contacts;
    private final MembershipMatching membershipMatching;
    private final MembershipPlanning memberships;
    private final ImportGuards guards;
    private final PlanNumbers numbers;
    private final PlanChunks chunks;

    ImportPlanning(
            JdbcClient jdbc,
            ObjectMapper json,
            ImportRunSearch search,
            ImportRuns runs,
            AcceptedDomains acceptedDomains,
            GroupResolution groups,
            GroupProblems groupProblems,
            RowScreening screening,
            SuppressionMatching suppressions,
            ContactMatching contactMatching,
            ContactPlanning contacts,
            MembershipMatching membershipMatching,
            MembershipPlanning memberships,
            ImportGuards guards,
            PlanNumbers numbers,
            PlanChunks chunks) {
        this.jdbc = jdbc;
        this.json = json;
        this.search = search;
        this.runs = runs;
        this.acceptedDomains = acceptedDomains;
        this.groups = groups;
        this.groupProblems = groupProblems;
        this.screening = screening;
        this.suppressions = suppressions;
        this.contactMatching = contactMatching;
        this.contacts = contacts;
        this.membershipMatching = membershipMatching;
        this.memberships = memberships;
        this.guards = guards;
        this.numbers = numbers;
        this.chunks = chunks;
    }

    /**
     * Plans a run whose rows are staged, or plans it anew.
     *
     * @return PLANNED; NO_CHANGE where there is nothing to do; HELD or AWAITING_APPROVAL where a person has to look, be it only
     *     at rows of whom nobody has said whom they mean
     * @throws WrongStateException if the plan is being applied, or the run has ended
     * @throws UnusableImportException if the import cannot be planned as it was asked for
     */
    public ImportState plan(ImportRunId id) {
        long start = System.nanoTime();
        runs.lockForPlanning(id);
        var run = search.byId(id).orElseThrow();
        prepare(run);
        screening.collect(id);

        var newDomains = groups.resolve(run);
        refuseUnknownTargets(id);
        match(run, newDomains);
        long changes = planChanges(run, newDomains);

        numbers.expectManyChanges();
        memberships.sumUp(id);
        chunks.cut(id);
        var counts = numbers.count(id);
        return save(run, changes, counts, start);
    }

    /** Takes back what an earlier attempt at planning left. */
    private void prepare(ImportRun run) {
        if (run.options().mode() == ImportMode.FULL_SYNC && run.options().source() == null) {
            throw new UnusableImportException(
                    "SOURCE-702", "A full synchronisation needs a named source, whose memberships it keeps in step");
        }
        jdbc.sql("set local work_mem = '256MB'").update();
        jdbc.sql(
                        "drop table if exists planned_row, planned_suppression, planned_contact, planned_proxy, planned_membership")
                .update();
        for (var table : List.of("import_change", "import_group", "import_group_change", "import_guard")) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", run.id().value())
                    .update();
        }
        jdbc.sql("delete from import_problem where run_id = :run and found_by = 'PLAN'")
                .param("run", run.id().value())
                .update();
        // Taken before anything is read: whatever is not visible here may be missing from the plan.
        jdbc.sql("update import_run set planned_from = pg_current_snapshot()::text where id = :run")
                .param("run", run.id().value())
                .update();
    }

    /** Finds out whom and what the rows mean, and takes out those that cannot be planned. */
    private void match(ImportRun run, List<MailDomain> newDomains) {
        var id = run.id();
        var mode = run.options().mode();
        var domains = Stream.concat(acceptedDomains.list().stream().map(AcceptedDomain::domain), newDomains.stream())
                .map(MailDomain::ascii)
                .distinct()
                .toList();
        boolean actionColumn = columnOf(run, "action") != null;
        var groupColumn = columnOf(run, "group");
        var groupsColumn = columnOf(run, "groups");

        screening.rejectInternalAddresses(id, mode, domains);
        if (groupColumn != null) {
            groupProblems.rejectRowsWithoutGroup(id, groupColumn);
            screening.dropRejected(id);
        }
        screening.review(id);
        if (actionColumn || mode == ImportMode.UPDATE_ONLY) {
            screening.rejectUnknownContacts(id, mode);
        }
        suppressions.match(id);
        contactMatching.match(id, mode, actionColumn);
        contactMatching.reportSuppressed(id);
        contactMatching.reportConflicts(id);
        contactMatching.matchProxyAddresses(id, domains);
        membershipMatching.match(id, actionColumn);
        membershipMatching.refuseTooLargeGroups(id);
        groupProblems.reportContactsInMicrosoft365Groups(id, groupsColumn != null ? groupsColumn : "");
        groupProblems.reportSuppressed(id);
        if (actionColumn) {
            groupProblems.reportContradictions(id);
        }
        if (groupsColumn != null) {
            groupProblems.report(id, groupsColumn);
        }
        groupProblems.countRows(id);
    }

    private long planChanges(ImportRun run, List<MailDomain> newDomains) {
        var id = run.id();
        long changes = planDomains(id, newDomains);
        changes += planGroups(id, changes);
        changes += contacts.planNew(id, changes);
        changes += contacts.planUpdates(id, run.options().mode(), mapping(run), changes);
        changes += contacts.planDeletions(id, changes);
        changes += memberships.plan(run, changes);
        return changes;
    }

    private ImportState save(ImportRun run, long changes, ImportCounts counts, long start) {
        var hash = numbers.hash(run.id());
        var state = guards.judge(run, counts, changes);
        if (run.approval() != null && run.approval().planHash().equals(hash)) {
            state = ImportState.PLANNED;
        }
        jdbc.sql("""
                        update import_run
                           set state = :state, changes = :changes, counts = :counts::jsonb, plan_hash = :hash,
                               plan_millis = :millis,
                               finished_at = case when :state = 'NO_CHANGE' then now() end
                         where id = :run
                        """)
                .param("run", run.id().value())
                .param("state", state.name())
                .param("changes", changes)
                .param("counts", json.writeValueAsString(counts))
                .param("hash", hash)
                .param("millis", (System.nanoTime() - start) / 1_000_000)
                .update();
        return state;
    }

    private void refuseUnknownTargets(ImportRunId run) {
        var unresolved = jdbc.sql("""
                        select name, standing from import_group
                         where run_id = :run and target and standing not in ('KNOWN', 'NEW')
                         order by name limit 1
                        """)
                .param("run", run.value())
                .query((row, _) -> Map.entry(row.getString("name"), GroupStanding.valueOf(row.getString("standing"))))
                .optional();
        unresolved.ifPresent(group -> {
            var problem = group.getValue().problem();
            throw new UnusableImportException(
                    problem == null ? "GROUP-600" : problem.code(),
                    "%s: %s".formatted(group.getKey(), problem == null ? "" : problem.message()));
        });
    }

    private long planDomains(ImportRunId run, List<MailDomain> domains) {
        var names = new ArrayList<String>();
        domains.forEach(domain -> names.add(domain.ascii()));
        return jdbc.sql("""
                        insert into import_change (run_id, seq, action, after)
                        select :run, number, 'DOMAIN_ADDED', jsonb_build_object('domain', domain)
                          from unnest(:domains::text[]) with ordinality as accepted (domain, number)
                        """)
                .param("run", run.value())
                .param("domains", names.toArray(String[]::new))
                .update();
    }

    private long planGroups(ImportRunId run, long seq) {
        return jdbc.sql("""
                        insert into import_change (run_id, seq, action, group_id, after)
                        select :run, :seq + row_number() over (order by address_key), 'GROUP_CREATED', group_id,
                               jsonb_build_object(
                                   'kind', 'DISTRIBUTION_GROUP',
                                   'displayName', case when by_address then alias else left(name, 256) end,
                                   'alias', alias,
                                   'primaryAddress', address,
                                   'addressKey', address_key,
                                   'hidden', false,
                                   'requireSenderAuthentication', true)
                          from (select distinct on (address_key) *
                                  from import_group
                                 where run_id = :run and standing = 'NEW'
                                 order by address_key, by_address, name) fresh
                        """).param("run", run.value()).param("seq", seq).update();
    }

    private static Map<String, String> mapping(ImportRun run) {
        return run.layout() == null ? Map.of() : run.layout().mapping();
    }

    private static @Nullable String columnOf(ImportRun run, String field) {
        return mapping(run).entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
