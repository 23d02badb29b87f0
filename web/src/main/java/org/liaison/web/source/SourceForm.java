package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.InvalidSourceException;
import org.liaison.source.SourceField;
import org.liaison.web.component.Section;
import org.liaison.web.component.Toasts;

/** Where the files of a source come from, how they are taken in, when, and who is told. */
class SourceForm extends Div {

    private final LocationFields location = new LocationFields();
    private final HandlingFields handling = new HandlingFields();
    private final ScheduleFields schedule;
    private final TextField reportTo = new TextField(translate("fetching.REPORT_TO"));
    private final Select<String> language = new Select<>();

    SourceForm(InstantSource clock) {
        schedule = new ScheduleFields(clock);
        reportTo.setHelperText(translate("fetching.REPORT_TO.hint"));
        language.setLabel(translate("fetching.REPORT_LANGUAGE"));
        language.setItems(List.of("en", "fr"));
        language.setItemLabelGenerator(each -> translate("fetching.language." + each));
        language.setValue(UI.getCurrentOrThrow().getLocale().getLanguage().equals("fr") ? "fr" : "en");
        addClassName("source-form");
        add(
                new Section(translate("fetching.where"), location),
                new Section(translate("fetching.how"), handling),
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

    /** What was said; empty, with the reason at its field, if it cannot be so. */
    Optional<FileSourceDetails> details() {
        if (!handling.isValid()) {
            return Optional.empty();
        }
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

    @Nullable
    String typedSecret() {
        return location.typedSecret();
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
