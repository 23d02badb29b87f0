package org.liaison.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.StopRequests;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FolderLocation;
import org.liaison.source.ImportSchedule;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptId;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The page looks on in the background, so these tests commit and clean up. */
@WebTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Sql(
        statements = {
            "truncate recipient, recipient_address, membership, group_owner, accepted_domain, audit_entry, import_run cascade",
            "delete from source where id > 1"
        },
        executionPhase = Sql.ExecutionPhase.AFTER_TEST_METHOD)
class TonightViewTest extends SpringBrowserlessTest implements Locators {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private SampleImports imports;

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private StopRequests stops;

    @Autowired
    private FileSourceManagement sources;

    @Autowired
    private SourceAttempts attempts;

    @Autowired
    private SourceAttemptSearch attemptSearch;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsHowFarARunIsAndStopsItWithoutAQuestion() throws InterruptedException {
        var run = applying();
        navigate(TonightView.class);
        assertThat(titles()).containsExactly("people.csv");
        assertThat(text()).contains("change 0 of 2");

        jdbc.sql("update import_chunk set applied_at = now()").update();
        await(() -> text().contains("change 2 of 2"));
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(1);

        findButton().withText("Stop").click();
        assertThat(stops.isAsked(run)).isTrue();
    }

    @Test
    void showsARunThatBeginsWhileThePageIsOpen() throws InterruptedException {
        navigate(TonightView.class);
        assertThat(text()).contains("No import is at work, and none was interrupted.");

        imports.received("late.csv");

        await(() -> titles().contains("late.csv"));
        assertThat(find(Paragraph.class).all())
                .noneMatch(paragraph -> paragraph.getText().startsWith("No import"));
    }

    @Test
    void goesOnWithARunThatWasStopped() throws InterruptedException {
        var run = applying();
        navigate(TonightView.class);
        runs.stopped(run);
        await(() -> text().contains("Somebody stopped the import."));
        assertThat(findButton().withText("Stop").exists()).isFalse();

        findButton().withText("Resume").click();

        await(() -> search.byId(run).orElseThrow().state() == ImportState.APPLIED);
        await(() -> titles().isEmpty());
        assertThat(text()).contains("No import is at work, and none was interrupted.");
    }

    @Test
    void thePageOfASourceFollowsWhatComesOfIt() throws InterruptedException {
        var source = sources.create(
                "Partners",
                new FileSourceDetails(
                        new FolderLocation("/srv/partners", "*.csv", null, FileChoice.NEWEST, 60, null),
                        ImportOptions.defaults(),
                        ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.of("UTC")),
                        null,
                        "en"),
                Instant.now());
        navigate(SourceView.class, Map.of("id", source.id().toString()));
        findButton().withText("Run now").click();
        await(() -> outcome().equals("At work"));

        attempts.end(search(source), AttemptOutcome.NOTHING_THERE, null, "There is no file", Instant.now());

        await(() -> outcome().equals("No file"));
    }

    private SourceAttemptId search(FileSource source) {
        return attemptSearch.ofSource(source.id(), 0, 1).getFirst().id();
    }

    private String outcome() {
        var grid = findGrid(SourceAttempt.class);
        return grid.size() == 0 ? "" : grid.getCellComponent(0, 1).getElement().getTextRecursively();
    }

    /** A plan of two changes that somebody has begun to apply. */
    private ImportRunId applying() {
        var run = imports.adding("ada@partner.example", directory.group("Engineers"));
        runs.beginApplying(search.byId(run).orElseThrow());
        return run;
    }

    private List<String> titles() {
        return find(H3.class).all().stream().map(H3::getText).toList();
    }

    /** What can be seen in paragraphs and beside them. */
    private String text() {
        return Stream.concat(
                        find(Span.class).all().stream().map(Span::getText),
                        find(Paragraph.class).all().stream().map(Paragraph::getText))
                .collect(Collectors.joining("\n"));
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(deadline);
            Thread.sleep(20);
            roundTrip();
        }
    }
}
