package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A plan does the same in whatever parts it is applied. {@code -Dliaison.fuzz=1000} tries more plans,
 * {@code -Dliaison.fuzz.seed=…} others.
 */
@CoreTest
class ChunkSizeTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.liaison.test.RandomSeeds#some")
    void givesTheSameDirectoryCountsAndAuditLog(long seed) {
        var random = new Random(seed);
        var people = fillTheDirectory(random);
        var run = planned(random);
        var counts = imports.counts(run);
        interfere(people, random);

        var whole = outcome(run, 1_000);

        assertThat(whole.problems()).allMatch(problem -> !problem.contains("APPLY-903"));
        for (int attempt = 0; attempt < 4; attempt++) {
            int size = attempt == 0 ? 1 : 1 + random.nextInt(Math.toIntExact(changes(run)));
            assertThat(outcome(run, size)).as("chunks of %d", size).isEqualTo(whole);
        }
        assertThat(counts.requireAddsUp()).isEqualTo(imports.counts(run));
    }

    /** What an applied plan leaves. */
    private record Outcome(
            ImportState state,
            List<String> directory,
            List<Map<String, @Nullable Object>> audit,
            List<String> problems) {}

    /** Applies the plan, looks, and takes it back. */
    private Outcome outcome(ImportRunId run, int chunk) {
        var attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return Objects.requireNonNull(attempt.execute(status -> {
            var state = imports.apply(run, chunk);
            var outcome = new Outcome(state, contents.everything(), audit(run), failures(run));
            status.setRollbackOnly();
            return outcome;
        }));
    }

    private List<Recipient> fillTheDirectory(Random random) {
        var people = LongStream.range(0, RandomRows.PEOPLE / 2)
                .mapToObj(number -> directory.contact(RandomRows.person((int) number)))
                .toList();
        for (int number = 0; number < 4; number++) {
            var members = people.stream().filter(_ -> random.nextInt(3) == 0).toList();
            memberships.add(directory.group(RandomRows.group(number)).id(), members);
        }
        return people;
    }

    private ImportRunId planned(Random random) {
        var modes = ImportMode.values();
        var options = new ImportOptions(
                modes[random.nextInt(modes.length)], "Partner", true, List.of(), null, null, Map.of(), null);
        var run = imports.staged(options, RandomRows.COLUMNS, new RandomRows(random).rows());
        planning.plan(run);
        if (imports.run(run).state() == ImportState.HELD) {
            runs.approve(run, Objects.requireNonNull(imports.run(run).planHash()), "reason");
        }
        return run;
    }

    /** Somebody else changes the directory between plan and apply, so that some changes cannot be made. */
    private void interfere(List<Recipient> people, Random random) {
        contacts.delete(people.get(random.nextInt(people.size())).id());
        for (int number = RandomRows.PEOPLE / 2; number < RandomRows.PEOPLE; number += 5) {
            contacts.create(ContactDetails.of(TestDirectory.outside(RandomRows.person(number)), "Faster"));
        }
    }

    private long changes(ImportRunId run) {
        return jdbc.sql("select count(*) from import_change where run_id = :run")
                .param("run", run.value())
                .query(Long.class)
                .single();
    }

    private List<Map<String, @Nullable Object>> audit(ImportRunId run) {
        return jdbc.sql("""
                        select number, actor, action, recipient_id, group_id, before::text, after::text, record
                          from audit_log
                         where run_id = :run
                         order by number
                        """).param("run", run.value()).query().listOfRows();
    }

    private List<String> failures(ImportRunId run) {
        return jdbc.sql(
                        "select seq || ' ' || code || ' ' || message from import_failure where run_id = :run order by seq")
                .param("run", run.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
