package org.liaison.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.ReceivedFile;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.FolderLocation;
import org.liaison.source.ImportSchedule;
import org.liaison.source.SecretReference;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.liaison.source.SourceFile;
import org.liaison.source.SourceLocation;
import org.liaison.source.WebLocation;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class FetchedSourceTest extends SpringBrowserlessTest implements Locators {

    @TempDir
    private Path folder;

    @Autowired
    private FileSourceManagement management;

    @Autowired
    private FileSourceSearch sources;

    @Autowired
    private SourceAttempts attempts;

    @Autowired
    private SourceAttemptSearch search;

    @Autowired
    private ImportRunSearch runs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void setsUpASourceOfAFolder() {
        navigate(NewSourceView.class);

        findTextField().withLabel("Name").setValue("Partners");
        findTextField().withLabel("Folder").setValue("/srv/partners");
        findTextField().withLabel("Files").setValue("*.csv");
        find(TimePicker.class)
                .withPropertyValue(TimePicker::getLabel, "At")
                .single()
                .setValue(LocalTime.of(3, 30));
        findButton().withText("Save").click();

        var created = sources.byName("Partners").orElseThrow();
        assertThat(created.details().location().describe()).isEqualTo("/srv/partners/*.csv");
        assertThat(created.details().schedule().cron()).isEqualTo("0 30 3 * * *");
        assertThat(find(H1.class).single().getText()).isEqualTo("Partners");
    }

    @Test
    void saysNextToTheFieldWhatIsWrong() {
        navigate(NewSourceView.class);
        findTextField().withLabel("Name").setValue("Partners");
        findTextField().withLabel("Folder").setValue("partners");
        findTextField().withLabel("Files").setValue("*.csv");

        findButton().withText("Save").click();

        assertThat(findTextField().withLabel("Folder").component().getErrorMessage())
                .isEqualTo("Enter a path from the root, such as /srv/partners.");
        assertThat(sources.list()).isEmpty();
    }

    @Test
    void keepsAPasswordThatWasTypedAndShowsItNeverAgain() {
        var source = create(new WebLocation(
                "https://hr.example/people.csv",
                WebLocation.Authentication.BEARER,
                null,
                SecretReference.STORED,
                null,
                null));
        navigate(SourceFetchingView.class, Map.of("id", source.id().toString()));

        var password = find(PasswordField.class).single();
        password.setValue("t0ken");
        findButton().withText("Save").click();

        assertThat(jdbc.sql("select count(*) from source_secret")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        navigate(SourceFetchingView.class, Map.of("id", source.id().toString()));
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
    }

    @Test
    void changesWhenASourceIsFetched() {
        var source = create(location());
        navigate(SourceFetchingView.class, Map.of("id", source.id().toString()));

        this.<CronPreset>select("Fetched").setValue(CronPreset.CUSTOM);
        findTextField().withLabel("Cron expression").setValue("0 15 4 * * SUN");
        findButton().withText("Save").click();

        assertThat(sources.byId(source.id()).orElseThrow().details().schedule().cron())
                .isEqualTo("0 15 4 * * SUN");
    }

    @Test
    void asksForAnImportAndPausesTheSchedule() {
        var source = create(location());
        open(source);

        findButton().withText("Run now").click();
        assertThat(search.open())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.requestedBy()).isEqualTo("admin"));

        findButton().withText("Pause").click();
        assertThat(sources.byId(source.id()).orElseThrow().paused()).isTrue();
        findButton().withText("Resume schedule").click();
        assertThat(sources.byId(source.id()).orElseThrow().paused()).isFalse();
    }

    @Test
    void keepsLimitsThatAreBeingWrittenWhenTheScheduleIsPaused() {
        open(create(location()));

        findIntegerField().withLabel("Fewest rows").component().setValue(90);
        findButton().withText("Pause").click();

        assertThat(findIntegerField().withLabel("Fewest rows").component().getValue())
                .isEqualTo(90);
    }

    @Test
    void showsWhatCameOfASource() {
        var source = create(location());
        var attempt = attempts.request(source.id(), false, Instant.now());
        attempts.end(attempt, AttemptOutcome.FAILED, "FETCH-112", "The file a.csv is empty", Instant.now());

        open(source);

        var grid = findGrid(SourceAttempt.class);
        assertThat(grid.size()).isEqualTo(1);
        assertThat(((Div) grid.getCellComponent(0, 2)).getElement().getTextRecursively())
                .contains("The file is empty.", "The file a.csv is empty");
    }

    @Test
    void doesNotCallImportedWhatIsHeld() {
        var source = create(location());
        var run = planned(source);
        jdbc.sql("update import_run set state = 'HELD' where id = :run")
                .param("run", run.value())
                .update();

        open(source);

        assertThat(findGrid(SourceAttempt.class)
                        .getCellComponent(0, 1)
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Held");
    }

    @Test
    void testsTheConnectionAndShowsTheFirstRowsOrTheError() throws IOException {
        var source = create(location());
        open(source);
        findButton().withText("Test the connection").click();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("No file")
                .anyMatch(text -> text.startsWith("There is no file"));
        findButton().withText("Close").click();

        Files.writeString(folder.resolve("people.csv"), "E-mail,Name\nada@example.org,Ada\n");
        findButton().withText("Test the connection").click();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("people.csv: 32 bytes"));
        assertThat(runs.count()).isZero();
    }

    @Test
    void showsWhatTheNightBringsAndStopsIt() {
        var source = create(location());
        var run = planned(source);
        navigate(TonightView.class);

        assertThat(find(H3.class).single().getText()).isEqualTo("Partners");
        findButton().withText("Stop").click();

        assertThat(runs.byId(run).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(paragraphs()).contains("Nothing waits to be applied.");
    }

    private ImportRunId planned(FileSource source) {
        var attempt =
                search.byId(attempts.request(source.id(), false, Instant.now())).orElseThrow();
        var run = attempts.begin(
                attempt,
                source,
                new ReceivedFile("people.csv", Path.of("people.csv"), "0", 1),
                new SourceFile(new ImportRunId(0), null, null, null, null));
        attempts.end(attempt.id(), AttemptOutcome.IMPORTED, null, null, Instant.now());
        jdbc.sql("update import_run set state = 'PLANNED', plan_hash = 'x' where id = :run")
                .param("run", run.value())
                .update();
        return run;
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private <V> Select<V> select(String label) {
        return find(Select.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void open(FileSource source) {
        navigate(SourceView.class, Map.of("id", source.id().toString()));
    }

    private FolderLocation location() {
        return new FolderLocation(folder.toString(), "*.csv", null, FileChoice.NEWEST, 0, null);
    }

    private FileSource create(SourceLocation location) {
        return management.create(
                "Partners",
                new FileSourceDetails(
                        location,
                        new ImportOptions(ImportMode.ADD_AND_FILL, null, false, List.of(), null, null, Map.of(), null),
                        ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.of("Europe/Paris")),
                        null,
                        "en"),
                Instant.now());
    }
}
