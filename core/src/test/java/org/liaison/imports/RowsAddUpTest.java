package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientKind;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What holds for every file: each row has one fate, the counts are those of the plan, the same file changes nothing the
 * second time, the size of the chunks does not matter, and taking an import back leaves the directory as it was. Files are drawn from few addresses and groups, so that rows
 * meet each other and the directory in every way.
 */
@CoreTest
class RowsAddUpTest {

    private static final int FILES = 30;
    private static final List<ImportMode> MODES = List.of(ImportMode.values());
    private static final List<RowAction> ACTIONS = List.of(RowAction.values());
    private static final List<String> GROUPS =
            List.of("Team", "team@corp.example", "Cloud", "Twins", "Nowhere", "New one", "new-one@corp.example", "???");

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fillTheDirectory() {
        var team = directory.group("Team");
        directory.group(RecipientKind.MICROSOFT_365_GROUP, "Cloud");
        directory.mailbox("Grace");
        contacts.create(new ContactDetails(
                SmtpAddress.of("p0@example.org"),
                List.of(SmtpAddress.of("P1@example.org"), SmtpAddress.of("q0@example.org")),
                Map.of(ContactField.CITY, "London"),
                false));
        directory.guest("p2");
        memberships.add(team.id(), List.of(directory.contact("p3")));
        contacts.delete(directory.contact("p4").id());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void forAnyFile(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            var rows = file(random);
            var options = options(random);
            int chunk = 1 + random.nextInt(5);

            var whole = rolledBack(() -> importTwice(options, rows, Integer.MAX_VALUE));
            var inParts = rolledBack(() -> importTwice(options, rows, chunk));

            assertThat(inParts)
                    .as("in chunks of %d: %s, %s", chunk, options, rows)
                    .isEqualTo(whole);
        }
    }

    /** Imports a file, checks what has to be true of it, imports it again, and tells what is in the directory then. */
    private List<String> importTwice(ImportOptions options, List<StagedRow> rows, int chunk) {
        var before = contents.everything();
        var run = stage(options, rows);
        var state = planning.plan(run);
        checkCounts(run, rows.size());
        if (state.isWaiting()) {
            runs.approve(run, Objects.requireNonNull(imports.run(run).planHash()), "whatever it is");
            state = ImportState.PLANNED;
        }
        if (state == ImportState.PLANNED) {
            assertThat(imports.apply(run, chunk)).isIn(ImportState.APPLIED, ImportState.APPLIED_WITH_ERRORS);
            assertThat(search.countFailures(run)).isZero();
            var undone = rolledBack(() -> {
                assertThat(imports.run(imports.undo(run)).state()).isEqualTo(ImportState.UNDONE);
                return contents.everything();
            });
            assertThat(undone).as("undone: %s, %s", options, rows).isEqualTo(before);
        }

        var again = stage(options, rows);
        assertThat(planning.plan(again))
                .as("the second time: %s, %s", options, rows)
                .isEqualTo(rows.isEmpty() && options.source() != null ? ImportState.HELD : ImportState.NO_CHANGE);
        checkCounts(again, rows.size());
        assertThat(imports.run(again).counts().rows().rejected())
                .isEqualTo(imports.run(run).counts().rows().rejected());
        return directoryNow();
    }

    private void checkCounts(ImportRunId run, int size) {
        var counts = imports.run(run).counts();
        assertThat(counts.rows().requireAddsUp().read()).isEqualTo(size);
        assertThat(counts.rows().created()).isEqualTo(planned(run, "CONTACT_CREATED"));
        assertThat(counts.rows().updated())
                .isEqualTo(planned(run, "CONTACT_UPDATED") + planned(run, "CONTACT_DELETED"));
        assertThat(counts.memberships().added()).isEqualTo(planned(run, "MEMBER_ADDED"));
    }

    private int planned(ImportRunId run, String action) {
        return jdbc.sql("select count(*) from import_change where run_id = :run and action = :action")
                .param("run", run.value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private List<String> directoryNow() {
        return jdbc.sql("""
                        select concat_ws(' ', kind, display_name, alias, version, city, company, hidden,
                                         (select array_agg(address order by position)
                                            from recipient_address where recipient_id = recipient.id),
                                         (select array_agg(concat(groups.primary_address, source.name, record)
                                                           order by groups.primary_address, source_id)
                                            from membership
                                            join source on source.id = source_id
                                            join recipient groups on groups.id = group_id
                                           where member_id = recipient.id),
                                         (select array_agg(concat(action, before, after, record) order by at, number)
                                            from audit_log where recipient_id = recipient.id)) as line
                          from recipient
                         order by line
                        """).query((row, _) -> row.getString(1)).list();
    }

    private ImportRunId stage(ImportOptions options, List<StagedRow> rows) {
        return imports.staged(options, List.of("externalAddress", "city", "company", "groups", "action"), rows);
    }

    private static ImportOptions options(Random random) {
        var mode = MODES.get(random.nextInt(MODES.size()));
        return new ImportOptions(
                mode,
                mode != ImportMode.FULL_SYNC && random.nextBoolean() ? null : "Partner",
                random.nextBoolean(),
                random.nextInt(3) == 0 ? List.of("team") : List.of(),
                null,
                null,
                Map.of(),
                null);
    }

    private static List<StagedRow> file(Random random) {
        var rows = new ArrayList<StagedRow>();
        int size = random.nextInt(12);
        for (int record = 2; record < size + 2; record++) {
            rows.add(random.nextInt(8) == 0 ? TestImports.unreadable(record) : row(random, record));
        }
        return rows;
    }

    private static StagedRow row(Random random, long record) {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        if (random.nextBoolean()) {
            fields.put(ContactField.CITY, "City " + random.nextInt(2));
        }
        if (random.nextInt(3) == 0) {
            fields.put(ContactField.COMPANY, "Company");
        }
        var proxies = new ArrayList<SmtpAddress>();
        var groups = new ArrayList<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            groups.add(GROUPS.get(random.nextInt(GROUPS.size())));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            proxies.add(address(random));
        }
        return new StagedRow(
                record,
                record,
                List.of(),
                address(random),
                proxies,
                random.nextInt(3) == 0 ? random.nextBoolean() : null,
                random.nextInt(4) == 0 ? ACTIONS.get(random.nextInt(ACTIONS.size())) : null,
                fields,
                random.nextInt(4) == 0 && fields.isEmpty() ? Set.of(ContactField.CITY) : Set.of(),
                groups,
                List.of());
    }

    private static SmtpAddress address(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> SmtpAddress.of("grace@corp.example");
            case 1 -> SmtpAddress.of("q" + random.nextInt(3) + "@example.org");
            default -> SmtpAddress.of((random.nextBoolean() ? "p" : "P") + random.nextInt(8) + "@example.org");
        };
    }

    private <T> T rolledBack(java.util.function.Supplier<T> work) {
        var nested = new TransactionTemplate(transactionManager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return Objects.requireNonNull(nested.execute(transaction -> {
            var result = work.get();
            transaction.setRollbackOnly();
            return result;
        }));
    }
}
