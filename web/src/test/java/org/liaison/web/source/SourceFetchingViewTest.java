package org.liaison.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.imports.ImportOptions;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.FolderLocation;
import org.liaison.source.ImportSchedule;
import org.liaison.web.component.ConflictDialog;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class SourceFetchingViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private FileSourceManagement management;

    @Autowired
    private FileSourceSearch sources;

    private FileSource partners;

    @BeforeEach
    void fetchFromPartners() {
        partners = management.create("Partners", details("/srv/partners", 2, null), Instant.now());
        navigate(SourceFetchingView.class, Map.of("id", partners.id().toString()));
    }

    @Test
    void savesWhatIsChosenWhenSomebodyChangedTheSourceMeanwhile() {
        changeMeanwhile(details("/srv/elsewhere", 3, "ada@example.org"));
        findTextField().withLabel("Folder").setValue("/srv/mine");

        findButton().withText("Save").click();
        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains(
                        "admin changed this on",
                        "/srv/elsewhere/*.csv",
                        "/srv/mine/*.csv",
                        "0 0 3 * * *",
                        "ada@example.org");
        findButton().withText("Save what is chosen").click();

        assertThat(now().location().describe()).isEqualTo("/srv/mine/*.csv");
        assertThat(now().schedule().cron()).isEqualTo("0 0 3 * * *");
        assertThat(now().reportTo()).isEqualTo("ada@example.org");
    }

    @Test
    void asksNothingWhenItWasOnlyPausedMeanwhile() {
        management.setPaused(partners.id(), partners.version(), true, Instant.now());
        findTextField().withLabel("Folder").setValue("/srv/mine");

        findButton().withText("Save").click();

        assertThat(find(ConflictDialog.class).exists()).isFalse();
        assertThat(now().location().describe()).isEqualTo("/srv/mine/*.csv");
        assertThat(sources.byId(partners.id()).orElseThrow().paused()).isTrue();
    }

    @Test
    void dropsWhatWasWrittenForWhatIsThereNow() {
        changeMeanwhile(details("/srv/elsewhere", 2, null));
        findTextField().withLabel("Folder").setValue("/srv/mine");
        findButton().withText("Save").click();

        findButton().withText("Discard mine and reload").click();

        assertThat(getCurrentView()).isInstanceOf(SourceView.class);
        assertThat(now().location().describe()).isEqualTo("/srv/elsewhere/*.csv");
    }

    private void changeMeanwhile(FileSourceDetails details) {
        management.change(partners.id(), partners.version(), details, Instant.now());
    }

    private FileSourceDetails now() {
        return sources.byId(partners.id()).orElseThrow().details();
    }

    private static FileSourceDetails details(String folder, int hour, @Nullable String reportTo) {
        return new FileSourceDetails(
                new FolderLocation(folder, "*.csv", null, FileChoice.NEWEST, 60, null),
                ImportOptions.defaults(),
                ImportSchedule.nightly(LocalTime.of(hour, 0), ZoneId.of("Europe/Paris")),
                reportTo,
                "en");
    }
}
