package org.liaison.imports;

import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.liaison.audit.AuditAction;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.sql.Criteria;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the changes of plans: some of them, how many there are of which kind, and all of them one after another. */
@Repository
@Transactional(readOnly = true)
public class PlannedChangeSearch {

    private static final int FETCHED = 1_000;

    private final JdbcClient jdbc;

    PlannedChangeSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that match, in their order. */
    public List<PlannedChange> page(ImportRun run, PlannedChangeFilter filter, int offset, int limit) {
        var criteria = criteria(filter);
        return jdbc.sql(PlannedChangeRow.select(criteria.sql()) + PlannedChangeRow.PAGE)
                .params(PlannedChangeRow.parameters(run))
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(PlannedChangeRow::map)
                .list();
    }

    public int count(ImportRun run, PlannedChangeFilter filter) {
        if (!filter.isNarrow()) {
            return Math.toIntExact(Math.min(run.changes(), Integer.MAX_VALUE));
        }
        var criteria = criteria(filter);
        return jdbc.sql("select count(*) from import_change where run_id = :run and " + criteria.sql())
                .params(PlannedChangeRow.parameters(run))
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
    }

    /** How many changes of each kind a plan has; kinds that it has not are left out. */
    public Map<AuditAction, Long> counts(ImportRunId run) {
        var counts = new EnumMap<AuditAction, Long>(AuditAction.class);
        jdbc.sql("select action, count(*) as changes from import_change where run_id = :run group by action")
                .param("run", run.value())
                .query(row -> {
                    counts.put(AuditAction.valueOf(row.getString("action")), row.getLong("changes"));
                });
        return counts;
    }

    /** The groups whose members a plan changes, by name; those that it creates have no other address yet. */
    public List<Recipient> groups(ImportRunId run, String text, int offset, int limit) {
        return jdbc.sql("""
                        select changed.group_id,
                               coalesce(recipient.kind, 'DISTRIBUTION_GROUP') as kind,
                               coalesce(recipient.display_name, created.after ->> 'displayName') as name,
                               coalesce(recipient.primary_address, created.after ->> 'primaryAddress') as address
                          from import_group_change changed
                          left join recipient on recipient.id = changed.group_id
                          left join import_change created
                                 on created.group_id = changed.group_id and created.run_id = changed.run_id
                                and created.action = 'GROUP_CREATED'
                         where changed.run_id = :run
                           and position(lower(:text) in lower(
                                   coalesce(recipient.display_name, created.after ->> 'displayName'))) > 0
                         order by name, changed.group_id
                         limit :limit offset :offset
                        """)
                .param("run", run.value())
                .param("text", text)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new Recipient(
                        new RecipientId(row.getLong("group_id")),
                        RecipientKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("address")))
                .list();
    }

    /** Hands over every change in its order, without holding them all in memory. */
    public void forEach(ImportRun run, Consumer<PlannedChange> consumer) {
        try (var rows = jdbc
                .sql(PlannedChangeRow.select("true") + " order by page.seq")
                .params(PlannedChangeRow.parameters(run))
                .param("limit", null, Types.BIGINT)
                .param("offset", 0)
                .withFetchSize(FETCHED)
                .query(PlannedChangeRow::map)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    private static Criteria criteria(PlannedChangeFilter filter) {
        var criteria = new Criteria();
        if (!filter.text().isEmpty()) {
            criteria.and("""
                    (record in (select record from import_row
                                 where run_id = :rows
                                   and (position(lower(:text) in lower(address)) > 0
                                        or position(lower(:text) in lower(display_name)) > 0))
                     or recipient_id in (select id from recipient
                                          where position(lower(:text) in lower(primary_address)) > 0
                                             or position(lower(:text) in lower(display_name)) > 0))
                    """, "text", filter.text());
        }
        if (!filter.actions().isEmpty()) {
            criteria.and(
                    "action in (:actions)",
                    "actions",
                    filter.actions().stream().map(Enum::name).toList());
        }
        if (filter.group() != null) {
            criteria.and("group_id = :group", "group", filter.group().value());
        }
        if (filter.problem() != null) {
            criteria.and(
                    "record in (select record from import_problem where run_id = :rows and code = :problem)",
                    "problem",
                    filter.problem());
        }
        if (filter.failed()) {
            criteria.and("""
                    exists (select from import_failure
                             where import_failure.run_id = :run and import_failure.seq = import_change.seq)
                    """);
        }
        return criteria;
    }
}
