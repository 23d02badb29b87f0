package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.imports.ImportOptions;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.FolderLocation;
import org.liaison.source.ImportSchedule;
import org.liaison.source.SftpLocation;
import org.liaison.source.SourceId;
import org.liaison.source.SourceLocation;
import org.liaison.source.WebLocation;
import org.liaison.web.component.Edited;
import org.liaison.web.component.Values;
import org.springframework.stereotype.Component;

/** Where the files of a source are fetched from, how and when. */
@Component
class EditedFetching implements Edited<SourceId, SourceInput> {

    private static final String LOCATION = "location";

    private final FileSourceSearch sources;
    private final FetchingActions actions;
    private final AuditSearch audit;

    EditedFetching(FileSourceSearch sources, FetchingActions actions, AuditSearch audit) {
        this.sources = sources;
        this.actions = actions;
        this.audit = audit;
    }

    @Override
    public Optional<Seen<SourceId, SourceInput>> current(SourceId id) {
        return sources.byId(id)
                .map(source -> new Seen<>(id, source.version(), new SourceInput(source.details(), null, null)));
    }

    @Override
    public void save(SourceId id, long version, SourceInput input) {
        actions.change(id, version, input);
    }

    @Override
    public Optional<AuditEntry> latestChange(SourceId id) {
        return sources.byId(id).flatMap(source -> audit.latestChangeOfSource(source.name()));
    }

    @Override
    public List<Property<SourceInput>> properties() {
        return List.of(
                new Property<>(
                        LOCATION,
                        translate("fetching.where"),
                        input -> input.details().location(),
                        input -> text(input.details().location())),
                ofOptions("mode", "import.option.mode", options -> translate("import.mode." + options.mode())),
                ofOptions(
                        "createGroups", "import.option.create-groups", options -> Values.text(options.createGroups())),
                ofOptions("groups", "fetching.TARGET_GROUPS", options -> Values.text(options.targetGroups())),
                ofOptions(
                        "mapping",
                        "fetching.mapping",
                        options -> options.mapping().entrySet().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "))),
                ofSchedule("cron", "fetching.CRON", schedule -> Values.text(schedule.cron())),
                ofSchedule("zone", "fetching.zone", schedule -> schedule.zone().getId()),
                ofSchedule("quiet", "fetching.QUIET_HOURS", EditedFetching::quiet),
                ofSchedule("missed", "fetching.missed", schedule -> translate("fetching.missed." + schedule.missed())),
                ofSchedule("applyAt", "fetching.apply-at", schedule -> Values.text(schedule.applyAt())),
                ofSchedule("retries", "fetching.TRIES", EditedFetching::retries),
                new Property<>(
                        "reportTo",
                        translate("fetching.REPORT_TO"),
                        input -> Values.text(input.details().reportTo())),
                new Property<>(
                        "language",
                        translate("fetching.REPORT_LANGUAGE"),
                        input ->
                                translate("fetching.language." + input.details().reportLanguage())));
    }

    @Override
    public SourceInput merged(Function<String, SourceInput> whose) {
        Function<String, ImportOptions> options =
                name -> whose.apply(name).details().options();
        Function<String, ImportSchedule> schedule =
                name -> whose.apply(name).details().schedule();
        var details = new FileSourceDetails(
                whose.apply(LOCATION).details().location(),
                new ImportOptions(
                        options.apply("mode").mode(),
                        null,
                        options.apply("createGroups").createGroups(),
                        options.apply("groups").targetGroups(),
                        options.apply("reading").charset(),
                        options.apply("reading").delimiter(),
                        options.apply("reading").headerRecord(),
                        options.apply("mapping").mapping(),
                        options.apply("reading").clearingToken()),
                new ImportSchedule(
                        schedule.apply("cron").cron(),
                        schedule.apply("zone").zone(),
                        schedule.apply("quiet").quiet(),
                        schedule.apply("missed").missed(),
                        schedule.apply("applyAt").applyAt(),
                        schedule.apply("retries").retries()),
                whose.apply("reportTo").details().reportTo(),
                whose.apply("language").details().reportLanguage());
        return new SourceInput(
                details, whose.apply(LOCATION).secret(), whose.apply("mapping").sample());
    }

    private static Property<SourceInput> ofOptions(String name, String label, Function<ImportOptions, String> text) {
        return new Property<>(
                name, translate(label), input -> text.apply(input.details().options()));
    }

    private static Property<SourceInput> ofSchedule(String name, String label, Function<ImportSchedule, String> text) {
        return new Property<>(
                name, translate(label), input -> text.apply(input.details().schedule()));
    }

    private static String quiet(ImportSchedule schedule) {
        var quiet = schedule.quiet();
        return quiet == null ? "" : quiet.from() + "–" + quiet.until();
    }

    private static String retries(ImportSchedule schedule) {
        var retries = schedule.retries();
        return "%d · %d min".formatted(retries.tries(), retries.within().toMinutes());
    }

    private static String text(SourceLocation location) {
        var parts = switch (location) {
            case FolderLocation folder ->
                Stream.of(
                        folder.describe(),
                        translate("fetching.choice." + folder.choice()),
                        folder.marker(),
                        folder.stableSeconds() + " s",
                        folder.archive());
            case WebLocation web ->
                Stream.of(
                        web.describe(),
                        translate("fetching.authentication." + web.authentication()),
                        web.user(),
                        web.secret(),
                        web.certificate(),
                        web.trusted());
            case SftpLocation sftp ->
                Stream.of(
                        sftp.describe(),
                        sftp.hostKey(),
                        sftp.secret(),
                        sftp.key(),
                        translate("fetching.choice." + sftp.choice()),
                        translate("fetching.afterwards." + sftp.afterwards()),
                        sftp.archive());
        };
        return parts.map(Values::text).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
