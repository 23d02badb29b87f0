package org.liaison.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditAction;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.SavedMappings;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.FolderLocation;
import org.liaison.source.ImportSchedule;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SourceColumnsTest extends SpringBrowserlessTest implements Locators {

    private static final List<String> COLUMNS = List.of("Mail", "Wer", "Abteilung");
    private static final String FILE = "Mail,Wer,Abteilung\nada@partner.example,Ada,Engines\n";

    @TempDir
    private Path folder;

    @Autowired
    private FileSourceManagement management;

    @Autowired
    private FileSourceSearch sources;

    @Autowired
    private SavedMappings mappings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsTheColumnsOfAFetchedSampleAndKeepsWhatAPersonSaysOfThem() throws IOException {
        Files.writeString(folder.resolve("people.csv"), FILE);
        var source = source();
        openForm(source);

        findButton().withText("Fetch a sample").click();
        assertThat(meaning("Mail").getValue()).isEqualTo("externalAddress");
        assertThat(meaning("Mail").getHelperText()).startsWith("exact");
        assertThat(meaning("Wer").getElement().getParent().getTextRecursively()).contains("Ada");
        test(meaning("Wer")).selectItem("Display name");
        assertThat(saved()).isEmpty();
        findButton().withText("Save").click();

        assertThat(saved())
                .hasValueSatisfying(mapping -> assertThat(mapping)
                        .containsEntry("Mail", "externalAddress")
                        .containsEntry("Wer", "displayName"));
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = :action and after ->> 'mapping' is not null")
                        .param("action", AuditAction.SOURCE_CHANGED.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        openForm(source);
        assertThat(find(ListItem.class).all()).anyMatch(item -> item.getText().contains("Wer → Display name"));
    }

    @Test
    void setsASourceUpWithAnUploadedSample() {
        navigate(NewSourceView.class);
        findTextField().withLabel("Name").setValue("Partners");
        findTextField().withLabel("Folder").setValue(folder.toString());
        findTextField().withLabel("Files").setValue("*.csv");

        test(find(Upload.class).single()).upload("people.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8));
        test(meaning("Abteilung")).selectItem("Office");
        findButton().withText("Save").click();

        assertThat(find(H1.class).single().getText()).isEqualTo("Partners");
        assertThat(saved()).hasValueSatisfying(mapping -> assertThat(mapping).containsEntry("Abteilung", "office"));
    }

    @Test
    void savesNothingWhileNoColumnHoldsAddresses() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "One,Two\nx,y\n");
        var source = source();
        openForm(source);
        findButton().withText("Fetch a sample").click();

        findButton().withText("Save").click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Fetching: Partners");

        test(meaning("Two")).selectItem("External email address");
        findButton().withText("Save").click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Partners");
    }

    @Test
    void saysWhyThereIsNoSample() {
        openForm(source());

        findButton().withText("Fetch a sample").click();

        assertThat(find(Span.class).all()).anyMatch(text -> text.getText().contains("There is no file"));
    }

    @Test
    void keepsWhatTheTestOfTheConnectionHasShown() throws IOException {
        Files.writeString(folder.resolve("people.csv"), FILE);
        var source = source();
        navigate(SourceView.class, Map.of("id", source.id().toString()));

        findButton().withText("Test the connection").click();
        test(meaning("Wer")).selectItem("First name");
        findButton().withText("Save what the columns mean").click();

        assertThat(saved()).hasValueSatisfying(mapping -> assertThat(mapping).containsEntry("Wer", "firstName"));
        assertThat(sources.byId(source.id()).orElseThrow().version()).isEqualTo(source.version());
    }

    private Optional<Map<String, String>> saved() {
        return mappings.find("Partners", ImportLayout.headerFingerprint(COLUMNS));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> meaning(String column) {
        return find(ComboBox.class).all().stream()
                .filter(field -> Optional.of("Meaning of the column " + column).equals(field.getAriaLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void openForm(FileSource source) {
        navigate(SourceFetchingView.class, Map.of("id", source.id().toString()));
    }

    private FileSource source() {
        return management.create(
                "Partners",
                new FileSourceDetails(
                        new FolderLocation(folder.toString(), "*.csv", null, FileChoice.NEWEST, 60, null),
                        ImportOptions.defaults(),
                        ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.of("Europe/Paris")),
                        null,
                        "en"),
                Instant.now());
    }
}
