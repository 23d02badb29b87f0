package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.ReceivedFiles;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ImportDraftTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private ReceivedFiles files;

    @Autowired
    private ImportDrafting drafting;

    @Autowired
    private ImportRunSearch runs;

    @Autowired
    private SampleImports imports;

    @Test
    void showsAGuessedEncodingAsAGuessAndTheRowsAsTheyAreReadWithAnother() throws IOException {
        var run = draft("Mail;Firma\nada@example.org;Müller\n", Charset.forName("windows-1252"));
        open(run, ImportStep.READING);
        Select<String> encoding = select("Encoding");

        assertThat(encoding.getEmptySelectionCaption()).isEqualTo("Recognised: windows-1252");
        assertThat(encoding.getHelperText()).startsWith("guessed");
        assertThat(table()).contains("Mail", "Firma", "Müller");

        encoding.setValue("windows-1251");
        assertThat(table()).contains("Mьller");
        assertThat(options(run).charset()).isEqualTo("windows-1251");
    }

    @Test
    void readsTheRowsWithTheChosenDelimiterAndHeader() throws IOException {
        var run = draft("Mail,Firma\nada@example.org,Engines\n");
        open(run, ImportStep.READING);

        this.<Integer>select("Header").setValue(0);
        assertThat(table()).contains("#1", "#2", "Mail", "Engines");

        this.<String>select("Delimiter").setValue(";");
        assertThat(table()).contains("ada@example.org,Engines");
        assertThat(options(run)).isEqualTo(ImportOptions.defaults().readAs(null, ";", 0));
    }

    @Test
    void saysWhatAnUnusableFileIsAndWhatToDo() throws IOException {
        open(draft("\n\n"), ImportStep.READING);

        assertThat(find(FileRefusal.class).single().getElement().getTextRecursively())
                .contains("The file is empty.", "choose the file again", "FILE-101");
        assertThat(findButton().withText("Next: Columns").component().isEnabled())
                .isFalse();
    }

    @Test
    void suggestsAFieldForEachColumnWithWhatSpeaksForIt() throws IOException {
        open(draft("E-Mail,Compnay,Whatever\nada@example.org,Engines,\n"), ImportStep.COLUMNS);

        assertThat(meaning("E-Mail").getValue()).isEqualTo("externalAddress");
        assertThat(meaning("E-Mail").getHelperText()).startsWith("exact");
        assertThat(meaning("Compnay").getValue()).isEqualTo("company");
        assertThat(meaning("Compnay").getHelperText()).startsWith("by a similar name");
        assertThat(meaning("Whatever").getValue()).isEqualTo(ColumnMeaning.LEFT_OUT);
        assertThat(find(ColumnsStep.class).single().getElement().getTextRecursively())
                .contains("ada@example.org", "Engines", "1 column is left out");
    }

    @Test
    void keepsWhatAPersonSaysOfAColumn() throws IOException {
        var run = draft("Mail,Firma\nada@example.org,Engines\n");
        open(run, ImportStep.COLUMNS);

        test(meaning("Firma")).selectItem("Department");

        assertThat(options(run).mapping()).isEqualTo(Map.of("Firma", "department"));
        assertThat(meaning("Firma").getHelperText()).isEqualTo("as chosen");
        open(run, ImportStep.COLUMNS);
        assertThat(meaning("Firma").getValue()).isEqualTo("department");
    }

    @Test
    void leavesTheColumnOutWhoseFieldAnotherWasGiven() throws IOException {
        var run = draft("Mail,One,Two\nada@example.org,a,b\n");
        open(run, ImportStep.COLUMNS);

        test(meaning("One")).selectItem("Notes");
        test(meaning("Two")).selectItem("Notes");

        assertThat(meaning("One").getValue()).isEqualTo(ColumnMeaning.LEFT_OUT);
        assertThat(meaning("Two").getValue()).isEqualTo("notes");
    }

    @Test
    void tellsThatTheAddressIsMissingUntilAColumnHasIt() throws IOException {
        open(draft("One,Two\nx,y\n"), ImportStep.COLUMNS);
        assertThat(find(ColumnsStep.class).single().getElement().getTextRecursively())
                .contains("No column holds the external email address");
        assertThat(findButton().withText("Next: Options").component().isEnabled())
                .isFalse();

        test(meaning("Two")).selectItem("External email address");

        assertThat(findButton().withText("Next: Options").component().isEnabled())
                .isTrue();
    }

    @Test
    void aFullSynchronisationNeedsASource() throws IOException {
        var run = draft("Mail\nada@example.org\n");
        open(run, ImportStep.OPTIONS);
        var source = findTextField().withLabel("Source");

        modes().setValue(ImportMode.FULL_SYNC);
        assertThat(source.component().getErrorMessage()).startsWith("A full synchronisation needs a source");
        assertThat(options(run).mode()).isEqualTo(ImportMode.ADD_AND_FILL);

        source.setValue("Partner");
        assertThat(options(run).source()).isEqualTo("Partner");
        assertThat(options(run).mode()).isEqualTo(ImportMode.FULL_SYNC);
    }

    @Test
    void refusesANameThatStandsForSomethingElse() throws IOException {
        open(draft("Mail\nada@example.org\n"), ImportStep.OPTIONS);
        var source = findTextField().withLabel("Source");

        source.setValue("Single imports");

        assertThat(source.component().getErrorMessage()).startsWith("This name stands for something else");
    }

    @Test
    void offersEveryModeAndKeepsTheOptions() throws IOException {
        var run = draft("Mail\nada@example.org\n");
        open(run, ImportStep.OPTIONS);
        assertThat(modes().getListDataView().getItems()).containsExactly(ImportMode.values());

        modes().setValue(ImportMode.UPDATE_ONLY);
        findTextField().withLabel("Text that empties a field").setValue("NULL");

        open(run, ImportStep.OPTIONS);
        assertThat(modes().getValue()).isEqualTo(ImportMode.UPDATE_ONLY);
        assertThat(options(run).clearingToken()).isEqualTo("NULL");
    }

    @Test
    void goesBackFromAPlanWithoutLosingItUntilSomethingIsSaidOtherwise() throws IOException {
        var run = imports.plannedFrom(
                files.receive("people.csv", stream("Mail\nada@example.org\n", StandardCharsets.UTF_8)));
        open(run, ImportStep.OPTIONS);
        assertThat(findButton().withText("Back to the preview").exists()).isTrue();
        assertThat(state(run)).isEqualTo(ImportState.PLANNED);

        modes().setValue(ImportMode.ADD_ONLY);

        assertThat(state(run)).isEqualTo(ImportState.DRAFT);
        assertThat(findButton().withText("Preview changes").exists()).isTrue();
        assertThat(find(StateBadge.class).single().getElement().getText()).isEqualTo("Being set up");
    }

    @Test
    void canBeGivenUp() throws IOException {
        var run = draft("Mail\nada@example.org\n");
        open(run, ImportStep.READING);

        findButton().withText("Cancel import").click();

        assertThat(state(run)).isEqualTo(ImportState.CANCELLED);
    }

    private ImportRunId draft(String content) throws IOException {
        return draft(content, StandardCharsets.UTF_8);
    }

    private ImportRunId draft(String content, Charset charset) throws IOException {
        return drafting.begin(files.receive("people.csv", stream(content, charset)));
    }

    private static ByteArrayInputStream stream(String content, Charset charset) {
        return new ByteArrayInputStream(content.getBytes(charset));
    }

    private static void open(ImportRunId run, ImportStep step) {
        ImportNavigation.open(run, step);
    }

    private ImportOptions options(ImportRunId run) {
        return runs.byId(run).orElseThrow().options();
    }

    private ImportState state(ImportRunId run) {
        return runs.byId(run).orElseThrow().state();
    }

    private String table() {
        return find(FileTable.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private <V> Select<V> select(String label) {
        return find(Select.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> meaning(String column) {
        return find(ComboBox.class).all().stream()
                .filter(field -> field.getAriaLabel()
                        .filter(("Meaning of the column " + column)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ImportMode> modes() {
        return find(RadioButtonGroup.class).single();
    }
}
