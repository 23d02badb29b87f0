package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.contact.MailContactManagement;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports and people who work at the same time. */
@BatchTest
class ConcurrentImportsTest {

    private static final int ROWS = 12_000;

    /** So many of the people in both files are in the directory already. */
    private static final int KNOWN = 60;

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void addGroups() {
        domains.add(MailDomain.of("corp.example"));
        imports.run(file(1, _ -> "seed@example.org,Seed,Alpha; Beta; Shared"), ImportRig.CREATING_GROUPS);
    }

    @Test
    void loseNothingAndDoubleNothingBesideAHundredEdits() throws Exception {
        imports.run(file(100, i -> "known%d@example.org,Known,Beta".formatted(i)));
        var edits = new BrowserEdits(imports, contacts, memberships, recipients, jdbc);
        edits.prepare();
        var one = file(ROWS, i -> row(i, "one", "Alpha; Shared"));
        var other = file(ROWS, i -> row(i, "other", "Beta; Shared"));

        var begin = new CountDownLatch(2);
        var first = importing(one, begin);
        var second = importing(other, begin);
        begin.await();
        edits.make();
        var runs = List.of(first.get(5, TimeUnit.MINUTES), second.get(5, TimeUnit.MINUTES));

        for (var run : runs) {
            assertThat(run.state()).isEqualTo(ImportState.APPLIED);
            var rows = run.counts().rows();
            assertThat(rows.created() + rows.membershipOnly() + rows.unchanged())
                    .isEqualTo(rows.read());
            assertThat(rows.read()).isEqualTo(ROWS);
            assertThat(audited(run)).isEqualTo(run.changes());
        }
        assertThat(runs.stream().mapToLong(run -> run.counts().rows().created()).sum())
                .isEqualTo(2 * (ROWS - KNOWN));
        assertThat(number("select count(*) from import_failure")).isZero();
        assertThat(membersFromFiles("Alpha")).isEqualTo(ROWS + 1);
        assertThat(membersFromFiles("Beta")).isEqualTo(ROWS + 100 - KNOWN + 1);
        assertThat(membersFromFiles("Shared")).isEqualTo(2 * ROWS - KNOWN + 1);
        edits.assertStand();
        assertThat(imports.run(ImportRig.rewritten(one)).state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(imports.run(ImportRig.rewritten(other)).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void createTheSamePeopleOnceThoughInDifferentGroups() throws Exception {
        var one = file(ROWS, i -> "p%d@example.org,Person %d,Alpha".formatted(i, i));
        var other = file(ROWS, i -> "P%d@example.org,Person %d,Beta".formatted(i, i));

        var begin = new CountDownLatch(2);
        var first = importing(one, begin);
        var second = importing(other, begin);
        var runs = List.of(first.get(5, TimeUnit.MINUTES), second.get(5, TimeUnit.MINUTES));

        assertThat(runs).extracting(ImportRun::state).containsOnly(ImportState.APPLIED);
        assertThat(number("select count(*) from import_failure")).isZero();
        assertThat(membersFromFiles("Alpha")).isEqualTo(ROWS + 1);
        assertThat(membersFromFiles("Beta")).isEqualTo(ROWS + 1);
        assertThat(number("select count(*) from recipient where kind = 'MAIL_CONTACT'"))
                .isEqualTo(ROWS + 1);
    }

    @Test
    void doNotWaitForEachOtherWhereTheyChangeDifferentGroups() throws Exception {
        var alpha = planned("E-mail,Name,Groups\nada@example.org,Ada,Alpha\n");
        var beta = planned("E-mail,Name,Groups\ncharles@example.org,Charles,Beta\n");
        var group = recipients.byAddress("alpha@corp.example").orElseThrow().id();

        var waiting = transactions.execute(_ -> {
            // As an import does that changes the group.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('import groups'), (1 + :group % 256)::integer)::text")
                    .param("group", group.value())
                    .query(String.class)
                    .single();
            var applying = inAThread(() -> launcher.apply(alpha.id()));

            var other = inAThread(() -> launcher.apply(beta.id()));

            assertThat(resultOf(other).state()).isEqualTo(ImportState.APPLIED);
            assertThat(applying.isDone()).isFalse();
            return applying;
        });

        assertThat(waiting.get(1, TimeUnit.MINUTES).state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void areReadAndPlannedWhileAnotherPlanIsBeingMade() {
        var one = planned(file(ROWS, i -> row(i, "one", "Alpha")));

        var other = transactions.execute(_ -> {
            launcher.planAgain(one.id());
            // The first plan is not at its end before this transaction is.
            return resultOf(inAThread(() -> planned(file(ROWS, i -> row(i, "other", "Beta")))));
        });

        assertThat(other.state()).isEqualTo(ImportState.PLANNED);
        assertThat(launcher.apply(one.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(launcher.apply(other.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(membersFromFiles("Alpha")).isEqualTo(ROWS + 1);
        assertThat(membersFromFiles("Beta")).isEqualTo(ROWS + 1);
    }

    private ImportRun planned(String file) {
        return launcher.prepare(imports.begin(file));
    }

    /** Imports as a person does: reads, waits until the others have, too, and applies. */
    private Future<ImportRun> importing(String file, CountDownLatch begin) {
        return inAThread(() -> {
            ImportRun run;
            try {
                run = planned(file);
            } finally {
                begin.countDown();
            }
            begin.await();
            return launcher.apply(run.id());
        });
    }

    private static Future<ImportRun> inAThread(Callable<ImportRun> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static ImportRun resultOf(Future<ImportRun> run) {
        try {
            return run.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String file(int rows, IntFunction<String> row) {
        return IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", "E-mail,Name,Groups\n", "\n"));
    }

    private static String row(int i, String name, String groups) {
        return i < KNOWN
                ? "known%d@example.org,Known,%s".formatted(i, groups)
                : "%s%d@example.org,Person %d,%s".formatted(name, i, i, groups);
    }

    private long audited(ImportRun run) {
        return jdbc.sql("select count(*) from audit_log where run_id = :run")
                .param("run", run.id().value())
                .query(Long.class)
                .single();
    }

    /** Whom a person adds by hand before a file does, the file need not add any more. */
    private long membersFromFiles(String group) {
        return jdbc.sql("""
                        select count(distinct member_id)
                          from membership
                          join recipient groups on groups.id = group_id
                          join recipient member on member.id = member_id
                         where groups.display_name = :group
                           and (source_id <> 0 or member.primary_address ~ '^known[1-5]?[0-9]@')
                        """).param("group", group).query(Long.class).single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
