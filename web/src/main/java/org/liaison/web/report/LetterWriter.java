package org.liaison.web.report;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liaison.imports.Guard;
import org.liaison.imports.ImportCounts;
import org.liaison.imports.ImportProblem;
import org.liaison.report.GroupFacts;
import org.liaison.report.ReportFacts;
import org.liaison.report.ReportOutcome;
import org.liaison.web.report.Letter.Section;
import org.springframework.stereotype.Component;

/** Puts what there is to tell into words. */
@Component
class LetterWriter {

    private final ReportSettings settings;
    private final I18NProvider translations;

    LetterWriter(ReportSettings settings, I18NProvider translations) {
        this.settings = settings;
        this.translations = translations;
    }

    Letter write(ReportFacts facts) {
        var locale = settings.locale(facts.language());
        var texts = new Texts(translations, locale);
        var outcome = facts.outcome();
        var title = texts.of("report.title", oneLine(facts.source()), texts.of("report.outcome." + outcome));
        var run = facts.run() == null ? "" : facts.run().id().toString();
        return new Letter(
                locale.getLanguage(),
                "[Liaison] " + title,
                title,
                summary(facts, texts),
                outcome.isProblem() ? texts.of("report.advice." + outcome, run) : "",
                sections(facts, texts),
                facts.run() == null ? null : settings.page(facts.run().id().value()),
                texts.of("report.link", run));
    }

    private static String summary(ReportFacts facts, Texts texts) {
        var run = facts.run();
        var attempt = facts.attempt();
        if (run != null) {
            var rows = run.counts().rows();
            return texts.of(
                    "report.summary." + facts.outcome(),
                    run.file().name(),
                    rows.rejected() + rows.review(),
                    rows.read());
        }
        return attempt == null
                ? ""
                : texts.of(
                        "report.summary.attempt." + facts.outcome(),
                        texts.time(attempt.dueAt().atZone(attempt.zone())));
    }

    private static List<Section> sections(ReportFacts facts, Texts texts) {
        var sections = new ArrayList<Section>();
        if (facts.outcome() != ReportOutcome.GIVEN_UP) {
            add(sections, texts.of("report.reason"), reason(facts, texts));
        }
        add(
                sections,
                texts.of("report.guards"),
                facts.guards().stream().map(guard -> row(guard, texts)).toList());
        var run = facts.run();
        if (run != null && run.planHash() != null) {
            sections.add(new Section(texts.of("report.numbers"), numbers(run.counts(), texts)));
        }
        add(
                sections,
                texts.of("report.groups", facts.groupCount()),
                facts.groups().stream().map(group -> row(group, texts)).toList());
        add(
                sections,
                texts.of("report.problems", facts.problemCount()),
                facts.problems().stream().map(problem -> row(problem, texts)).toList());
        if (facts.nextDue() != null) {
            sections.add(new Section(texts.of("report.next"), List.of(List.of(texts.time(facts.nextDue())))));
        }
        return sections;
    }

    private static List<List<String>> reason(ReportFacts facts, Texts texts) {
        var code = facts.errorCode().orElse(null);
        if (code != null) {
            var texted = code.startsWith("FETCH-") ? "fetching.problem." : "import.problem.";
            return List.of(List.of(code, texts.of(texted + code)));
        }
        var attempt = facts.attempt();
        return attempt == null || attempt.message() == null ? List.of() : List.of(List.of(attempt.message()));
    }

    private static void add(List<Section> sections, String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(title, rows));
        }
    }

    private static List<String> row(Guard guard, Texts texts) {
        return List.of(
                guard.code(),
                texts.of("import.guard." + guard.code(), guard.found(), guard.allowed()),
                String.join(", ", guard.groups()));
    }

    private static List<String> row(GroupFacts group, Texts texts) {
        return List.of(texts.of("report.group.change", group.added(), group.removed()), group.name());
    }

    private static List<String> row(ImportProblem problem, Texts texts) {
        return List.of(
                texts.of("report.line", problem.line()), problem.code(), texts.of("import.problem." + problem.code()));
    }

    private static List<List<String>> numbers(ImportCounts counts, Texts texts) {
        var rows = counts.rows();
        var memberships = counts.memberships();
        var numbers = new ArrayList<List<String>>();
        texts.count(numbers, "import.count.read", rows.read());
        texts.count(numbers, "import.count.created", rows.created());
        texts.count(numbers, "import.count.updated", rows.updated());
        texts.count(numbers, "import.count.membership-only", rows.membershipOnly());
        texts.count(numbers, "import.count.unchanged", rows.unchanged());
        texts.count(numbers, "import.count.duplicate", rows.duplicate());
        texts.count(numbers, "import.count.suppressed", rows.suppressed());
        texts.count(numbers, "import.count.review", rows.review());
        texts.count(numbers, "import.count.rejected", rows.rejected());
        texts.count(numbers, "import.count.memberships", memberships.added());
        texts.count(numbers, "import.count.memberships-removed", memberships.removed());
        return numbers;
    }

    /** A line break in a subject would begin another header. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** The texts of one language. */
    private record Texts(I18NProvider translations, Locale locale) {

        String of(String key, Object... parameters) {
            return translations.getTranslation(key, locale, parameters);
        }

        String time(ZonedDateTime time) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(time);
        }

        void count(List<List<String>> numbers, String key, long number) {
            if (number > 0 || key.equals("import.count.read")) {
                numbers.add(List.of(of("import.number", number), of(key)));
            }
        }
    }
}
