package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.membership.MemberNotAllowedException;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody works with the people of an import while it is taken back. */
@BatchTest
class UndoBesideEditsTest {

    private static final int ROWS = 60_000;
    private static final int EDITS = 150;

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ImportRunSearch search;

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
    void addGroup() {
        domains.add(MailDomain.of("corp.example"));
        imports.run("E-mail,Groups\nseed@example.org,Friends\n", ImportRig.CREATING_GROUPS);
    }

    @Test
    void keepsWhomSomebodyPutsIntoAGroupAndRemovesTheOthers() throws Exception {
        var imported = imports.run(
                IntStream.range(0, ROWS)
                        .mapToObj("p%d@example.org,Team"::formatted)
                        .collect(Collectors.joining("\n", "E-mail,Groups\n", "\n")),
                ImportRig.CREATING_GROUPS);
        var random = new Random(5);
        var people = random.ints(0, ROWS)
                .distinct()
                .limit(EDITS)
                .mapToObj("p%d@example.org"::formatted)
                .map(address -> recipients.byAddress(address).orElseThrow())
                .toList();
        var undo = launcher.planUndo(imported.id());

        var undoing = CompletableFuture.supplyAsync(() -> launcher.apply(undo.id()));
        await(() -> search.byId(undo.id()).orElseThrow().state() == ImportState.APPLYING);
        var kept = people.stream().filter(this::befriend).toList();
        var undone = undoing.get(2, TimeUnit.MINUTES);

        assertThat(kept).as("people who were kept").isNotEmpty();
        assertThat(contacts()).isEqualTo(kept.size() + 1);
        assertThat(kept).allSatisfy(person -> assertThat(groupsOf(person)).containsExactly("Friends"));
        assertThat(undone.state()).isEqualTo(ImportState.PARTLY_UNDONE);
        assertThat(told(undone)).isEqualTo(kept.size());
        assertNobodyIsMissing();
    }

    @Test
    void waitsForWhoeverIsJustPuttingAPersonIntoAGroup() throws Exception {
        var imported = imports.run("E-mail\nada@example.org\ncharles@example.org\n");
        var ada = recipients.byAddress("ada@example.org").orElseThrow();
        var undo = launcher.planUndo(imported.id());

        var undoing = transactions.execute(_ -> {
            memberships.add(friends(), List.of(ada));
            var applying = CompletableFuture.supplyAsync(() -> launcher.apply(undo.id()));
            await(this::somebodyWaits);
            return applying;
        });
        var undone = undoing.get(1, TimeUnit.MINUTES);

        assertThat(undone.state()).isEqualTo(ImportState.PARTLY_UNDONE);
        assertThat(told(undone)).isEqualTo(1);
        assertThat(groupsOf(ada)).containsExactly("Friends");
        assertThat(recipients.byAddress("charles@example.org")).isEmpty();
        assertNobodyIsMissing();
    }

    /** Puts a person into a group by hand, unless the person is gone. */
    private boolean befriend(Recipient person) {
        LockSupport.parkNanos(10_000_000);
        try {
            return memberships.add(friends(), List.of(person)) == 1;
        } catch (MemberNotAllowedException _) {
            return false;
        }
    }

    private RecipientId friends() {
        return recipients.byAddress("friends@corp.example").orElseThrow().id();
    }

    private List<String> groupsOf(Recipient person) {
        return imports.groupsOf(person.address());
    }

    /** How many rows or changes of an undo are listed as those that stay. */
    private int told(ImportRun run) {
        return search.countProblems(run.id()) + search.countFailures(run.id());
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private long contacts() {
        return number("select count(*) from recipient where kind = 'MAIL_CONTACT' and deleted_at is null");
    }

    private void assertNobodyIsMissing() {
        assertThat(number("""
                        select count(*)
                          from membership
                         where not exists (select from recipient where id = member_id)
                            or not exists (select from recipient where id = group_id)
                        """)).isZero();
        assertThat(number("""
                        select count(*) from recipient_address
                         where not exists (select from recipient where id = recipient_id)
                        """)).isZero();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
