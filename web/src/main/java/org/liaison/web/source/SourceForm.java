package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportOptions;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.InvalidSourceException;
import org.liaison.source.SourceField;
import org.liaison.source.SourceId;
import org.liaison.web.component.Section;
import org.liaison.web.component.Toasts;

/** Where the files of a source come from, how they are taken in, when, and who is told. */
class SourceForm extends Div {

    private final LocationFields location;
    private final HandlingFields handling = new HandlingFields();
    private final ColumnsFields columns;
    private final ScheduleFields schedule;
    private final TextField reportTo = new TextField(translate("fetching.REPORT_TO"));
    private final Select<String> language = new Select<>();

    /**
     * @param source which one it is about; one that does not exist yet is {@code 0}
     * @param name what it is called at this moment
     */
    SourceForm(InstantSource clock, FileSamples samples, SourceId source, SerializableSupplier<String> name) {
        location = new LocationFields(samples::hostKey);
        schedule = new ScheduleFields(clock);
        columns = new ColumnsFields(
                samples,
                () -> named(handling.options(), name.get()),
                () -> details().map(details -> new FileSource(source, 0, name.get(), false, details)));
        columns.read(samples.kept(source));
        reportTo.setHelperText(translate("fetching.REPORT_TO.hint"));
        language.setLabel(translate("fetching.REPORT_LANGUAGE"));
        language.setItems(List.of("en", "fr"));
        language.setItemLabelGenerator(each -> translate("fetching.language." + each));
        language.setValue(UI.getCurrentOrThrow().getLocale().getLanguage().equals("fr") ? "fr" : "en");
        addClassName("source-form");
        add(
                new Section(translate("fetching.where"), location),
                new Section(translate("fetching.how"), handling),
                new Section(translate("import.columns"), columns),
                new Section(translate("fetching.when.title"), schedule),
                new Section(translate("fetching.report"), Section.fields(reportTo, language)));
    }

    void read(FileSourceDetails details) {
        location.read(details.location());
        handling.read(details.options());
        schedule.read(details.schedule());
        reportTo.setValue(details.reportTo() == null ? "" : details.reportTo());
        language.setValue(details.reportLanguage());
    }

    /** What was written; empty, with the reason where it was, if it cannot be so. */
    Optional<SourceInput> input() {
        if (columns.isIncomplete()) {
            columns.scrollIntoView();
            return Optional.empty();
        }
        return details()
                .map(details -> new SourceInput(
                        details, location.typedSecret(), columns.layout().orElse(null)));
    }

    private Optional<FileSourceDetails> details() {
        try {
            return Optional.of(new FileSourceDetails(
                    location.location(),
                    handling.options(),
                    schedule.schedule(),
                    reportTo.getValue(),
                    language.getValue()));
        } catch (InvalidSourceException e) {
            refuse(e);
            return Optional.empty();
        }
    }

    /** What is known of a source's columns goes by its name. */
    private static ImportOptions named(ImportOptions options, String name) {
        return name.isBlank() ? options : options.from(name.strip());
    }

    /** Shows at its field why a source was refused; false if the refusal is about something else. */
    boolean refuse(RuntimeException refusal) {
        if (refusal instanceof InvalidSourceException invalid) {
            refuse(invalid);
            return true;
        }
        return false;
    }

    private void refuse(InvalidSourceException refusal) {
        var message = translate("fetching." + refusal.field() + ".wrong");
        var field = field(refusal.field());
        if (field == null) {
            Toasts.error(message);
            return;
        }
        field.setErrorMessage(message);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private @Nullable HasValidation field(SourceField wrong) {
        if (wrong == SourceField.REPORT_TO) {
            return reportTo;
        }
        var found = location.field(wrong);
        return found == null ? schedule.field(wrong) : found;
    }
}
