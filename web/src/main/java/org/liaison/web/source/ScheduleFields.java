package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.source.FetchRetries;
import org.liaison.source.ImportSchedule;
import org.liaison.source.ImportSchedule.MissedTimes;
import org.liaison.source.InvalidSourceException;
import org.liaison.source.QuietHours;
import org.liaison.source.SourceField;
import org.liaison.web.component.Section;

/** When a source is fetched and its plan applied, with the next times at which it will be. */
class ScheduleFields extends Div {

    private final Select<CronPreset> preset = new Select<>();
    private final TimePicker time = time("fetching.time");
    private final TextField cron = new TextField(translate("fetching.CRON"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(translate("fetching.ZONE"));
    private final TimePicker applyAt = time("fetching.apply-at");
    private final TimePicker quietFrom = time("fetching.QUIET_HOURS");
    private final TimePicker quietUntil = time("fetching.quiet-until");
    private final IntegerField tries = new IntegerField(translate("fetching.TRIES"));
    private final IntegerField triesWithin = new IntegerField(translate("fetching.TRIES_WITHIN"));
    private final Select<MissedTimes> missed = new Select<>();
    private final Paragraph next = new Paragraph();
    private final transient InstantSource clock;

    ScheduleFields(InstantSource clock) {
        this.clock = clock;
        preset.setLabel(translate("fetching.when"));
        preset.setItems(CronPreset.values());
        preset.setItemLabelGenerator(each -> translate("fetching.when." + each));
        cron.setHelperText(translate("fetching.CRON.hint"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        applyAt.setHelperText(translate("fetching.apply-at.hint"));
        quietFrom.setHelperText(translate("fetching.QUIET_HOURS.hint"));
        tries.setHelperText(translate("fetching.TRIES.hint"));
        triesWithin.setHelperText(translate("fetching.TRIES_WITHIN.hint"));
        missed.setLabel(translate("fetching.missed"));
        missed.setItems(MissedTimes.values());
        missed.setItemLabelGenerator(each -> translate("fetching.missed." + each));
        next.getElement().setAttribute("aria-live", "polite");
        read(ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.systemDefault()));
        Stream.<HasValue<?, ?>>of(preset, cron, time, zone, quietFrom, quietUntil)
                .forEach(field -> field.addValueChangeListener(_ -> show()));
        add(Section.fields(preset, time, cron, zone, applyAt, missed, quietFrom, quietUntil, tries, triesWithin), next);
    }

    void read(ImportSchedule schedule) {
        zone.setValue(schedule.zone());
        cron.setValue(schedule.cron() == null ? "" : schedule.cron());
        applyAt.setValue(schedule.applyAt());
        var quiet = schedule.quiet();
        quietFrom.setValue(quiet == null ? null : quiet.from());
        quietUntil.setValue(quiet == null ? null : quiet.until());
        missed.setValue(schedule.missed());
        tries.setValue(schedule.retries().tries());
        triesWithin.setValue((int) schedule.retries().within().toMinutes());
        time.setValue(CronPreset.timeOf(schedule.cron()));
        preset.setValue(CronPreset.of(schedule.cron()));
        show();
    }

    /**
     * What was said.
     *
     * @throws InvalidSourceException if it cannot be so
     */
    ImportSchedule schedule() {
        if (zone.getValue() == null) {
            throw new InvalidSourceException(SourceField.ZONE, "The zone is missing");
        }
        return new ImportSchedule(
                preset.getValue()
                        .cron(Objects.requireNonNullElse(time.getValue(), LocalTime.MIDNIGHT), cron.getValue()),
                zone.getValue(),
                quiet(),
                missed.getValue(),
                applyAt.getValue(),
                new FetchRetries(
                        Objects.requireNonNullElse(tries.getValue(), 0),
                        Duration.ofMinutes(Objects.requireNonNullElse(triesWithin.getValue(), 0))));
    }

    /** The field at which something is wrong; null if it is none of these. */
    @Nullable
    HasValidation field(SourceField wrong) {
        return switch (wrong) {
            case CRON -> cron;
            case ZONE -> zone;
            case QUIET_HOURS -> quietFrom;
            case TRIES -> tries;
            case TRIES_WITHIN -> triesWithin;
            default -> null;
        };
    }

    private @Nullable QuietHours quiet() {
        var from = quietFrom.getValue();
        var until = quietUntil.getValue();
        if ((from == null) != (until == null)) {
            throw new InvalidSourceException(SourceField.QUIET_HOURS, "Both times, or none");
        }
        return from == null || until == null ? null : new QuietHours(from, until);
    }

    private void show() {
        cron.setVisible(preset.getValue() == CronPreset.CUSTOM);
        time.setVisible(preset.getValue() != null && preset.getValue().hasTime());
        try {
            var schedule = schedule();
            next.setText(
                    schedule.cron() == null
                            ? translate("fetching.next.never")
                            : translate("fetching.next", DueTimes.next(schedule, clock.instant())));
        } catch (InvalidSourceException _) {
            next.setText("");
        }
    }

    private static TimePicker time(String label) {
        var picker = new TimePicker(translate(label));
        picker.setStep(Duration.ofMinutes(30));
        picker.setClearButtonVisible(true);
        return picker;
    }
}
