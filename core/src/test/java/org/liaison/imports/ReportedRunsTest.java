package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.imports.TestImports.creatingGroups;
import static org.liaison.imports.TestImports.row;
import static org.liaison.imports.TestImports.unreadable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.operation.OperationSearch;
import org.liaison.report.Delivery;
import org.liaison.report.DueReport;
import org.liaison.report.GroupFacts;
import org.liaison.report.ReportChannel;
import org.liaison.report.ReportFacts;
import org.liaison.report.ReportFactsSearch;
import org.liaison.report.ReportOutbox;
import org.liaison.report.ReportOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class ReportedRunsTest {

    private static final ImportOptions PARTNERS =
            new ImportOptions(ImportMode.ADD_AND_FILL, "Partners", true, List.of(), null, null, Map.of(), null);

    private final Instant now = Instant.now().plusSeconds(60);

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ReportOutbox outbox;

    @Autowired
    private ReportFactsSearch search;

    @Autowired
    private OperationSearch operation;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void acceptDomain() {
        domains.add(MailDomain.of("corp.example"));
        jdbc.sql("delete from report").update();
    }

    @Test
    void anImportOfANamedSourceIsReportedOnceByEachChannel() {
        imports.applied(
                PARTNERS, row(1, "ada@example.org", "Team"), row(2, "grace@example.org", "Team"), unreadable(3));

        var reports = deliverAll();

        assertThat(reports)
                .extracting(facts -> facts.report().channel())
                .containsExactlyInAnyOrder(ReportChannel.MAIL, ReportChannel.WEBHOOK);
        var facts = reports.getFirst();
        assertThat(facts.source()).isEqualTo("Partners");
        assertThat(facts.outcome()).isEqualTo(ReportOutcome.PARTLY_APPLIED);
        assertThat(facts.groups()).containsExactly(new GroupFacts("Team", 2, 0));
        assertThat(facts.groupCount()).isEqualTo(1);
        assertThat(facts.problemCount()).isEqualTo(1);
        assertThat(facts.problems()).extracting(ImportProblem::line).containsExactly(3L);
        assertThat(deliverAll()).isEmpty();
    }

    @Test
    void singleImportsAndUndoneOnesAreNotReported() {
        imports.applied(creatingGroups(), row(1, "ada@example.org"));
        var run = imports.applied(PARTNERS, row(1, "grace@example.org"));
        assertThat(deliverAll()).hasSize(2);

        imports.undo(run);

        assertThat(deliverAll()).isEmpty();
    }

    @Test
    void aHeldRunIsReportedWithItsGuardsAndNotAgainWhenItIsApplied() {
        var run = imports.planned(PARTNERS);
        var facts = deliverAll().getFirst();
        assertThat(facts.outcome()).isEqualTo(ReportOutcome.HELD);
        assertThat(facts.guards()).extracting(Guard::code).containsExactly("GUARD-801");

        runs.approve(run, String.valueOf(imports.run(run).planHash()), "Nobody left");
        imports.apply(run);

        assertThat(deliverAll()).isEmpty();
    }

    @Test
    void aGroupThatAHeldPlanWouldCreateHasItsName() {
        imports.applied(PARTNERS, row(1, "a@example.org"), row(2, "b@example.org"), row(3, "c@example.org"));
        deliverAll();
        imports.planned(PARTNERS, row(1, "a@example.org", "Newcomers"));

        var facts = deliverAll().getFirst();

        assertThat(facts.outcome()).isEqualTo(ReportOutcome.HELD);
        assertThat(facts.groups()).containsExactly(new GroupFacts("Newcomers", 1, 0));
    }

    @Test
    void aFailedRunIsReportedOnceHoweverOftenItFails() {
        var run = imports.planned(PARTNERS, row(1, "ada@example.org"));
        runs.beginApplying(imports.run(run));
        runs.failed(run, "The disk is full");
        assertThat(deliverAll()).extracting(ReportFacts::outcome).containsOnly(ReportOutcome.FAILED);

        runs.beginApplying(imports.run(run));
        runs.failed(run, "The disk is full");

        assertThat(deliverAll()).isEmpty();
    }

    @Test
    void whatCannotBeDeliveredIsTriedAgainEverLaterAndForThreeDays() {
        imports.applied(PARTNERS, row(1, "ada@example.org"));
        var first = outbox.next(now).orElseThrow();

        outbox.delivered(first, new Delivery.Later("Connection refused", List.of("ada@corp.example")), now);
        assertThat(next(first.channel(), now.plusSeconds(59))).isEmpty();
        var second = next(first.channel(), now.plusSeconds(61)).orElseThrow();
        assertThat(second.attempts()).isEqualTo(1);
        assertThat(second.recipients()).containsExactly("ada@corp.example");
        assertThat(second.id()).isEqualTo(first.id());

        outbox.delivered(second, new Delivery.Later("Connection refused", List.of()), now);
        var third = next(first.channel(), now.plusSeconds(121)).orElseThrow();
        assertThat(third.recipients()).containsExactly("ada@corp.example");
        assertThat(operation.figures().reportsWaiting()).isEqualTo(1);

        outbox.delivered(third, new Delivery.Later("Connection refused", List.of()), now.plus(Duration.ofDays(4)));
        assertThat(next(first.channel(), now.plus(Duration.ofDays(8)))).isEmpty();
        assertThat(state(third)).isEqualTo("REFUSED");
        assertThat(operation.figures().reportsWaiting()).isZero();
        assertThat(operation.figures().reportsRefused()).isEqualTo(1);
    }

    @Test
    void whatWasDeliveredOrRefusedIsNeverTriedAgain() {
        imports.applied(PARTNERS, row(1, "ada@example.org"));
        for (var delivery : List.of(new Delivery.Sent(""), new Delivery.Refused("550 No such user"))) {
            outbox.delivered(outbox.next(now).orElseThrow(), delivery, now);
        }

        assertThat(outbox.next(now.plus(Duration.ofDays(30)))).isEmpty();
    }

    private List<ReportFacts> deliverAll() {
        var facts = new ArrayList<ReportFacts>();
        for (var next = outbox.next(now); next.isPresent(); next = outbox.next(now)) {
            facts.add(search.of(next.get()));
            outbox.delivered(next.get(), new Delivery.Sent(""), now);
        }
        return facts;
    }

    private Optional<DueReport> next(ReportChannel channel, Instant at) {
        jdbc.sql("update report_delivery set state = 'NOT_WANTED' where channel <> :channel")
                .param("channel", channel.name())
                .update();
        return outbox.next(at);
    }

    private String state(DueReport report) {
        return jdbc.sql("select state from report_delivery where report_id = :id and channel = :channel")
                .param("id", report.id())
                .param("channel", report.channel().name())
                .query(String.class)
                .single();
    }
}
