package org.liaison.web.report;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liaison.imports.Guard;
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
        var texts = new Texts(translations, settings.locale());
        var outcome = facts.outcome();
        var title = texts.of("report.title", oneLine(facts.source()), texts.of("report.outcome." + outcome));
        return new Letter(
                settings.locale().getLanguage(),
                "[Liaison] " + title,
                title,
                texts.of("report.summary." + outcome, facts.run().file().name(), rejected(facts), read(facts)),
                outcome.isProblem()
                        ? texts.of(
                                "report.advice." + outcome,
                                Long.toString(facts.run().id().value()))
                        : "",
                sections(facts, texts),
                settings.page(facts.run().id().value()),
                texts.of("report.link", Long.toString(facts.run().id().value())));
    }

    private static List<Section> sections(ReportFacts facts, Texts texts) {
        var sections = new ArrayList<Section>();
        var error = facts.run().errorCode();
        if (error != null && facts.outcome() != ReportOutcome.GIVEN_UP) {
            sections.add(new Section(
                    texts.of("report.reason"), List.of(List.of(error, texts.of("import.problem." + error)))));
        }
        add(
                sections,
                texts.of("report.guards"),
                facts.guards().stream().map(guard -> row(guard, texts)).toList());
        if (facts.run().planHash() != null) {
            sections.add(new Section(texts.of("report.numbers"), numbers(facts, texts)));
        }
        add(
                sections,
                texts.of("report.groups", facts.groupCount()),
                facts.groups().stream().map(group -> row(group, texts)).toList());
        add(
                sections,
                texts.of("report.problems", facts.problemCount()),
                facts.problems().stream().map(problem -> row(problem, texts)).toList());
        return sections;
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

    private static List<List<String>> numbers(ReportFacts facts, Texts texts) {
        var rows = facts.run().counts().rows();
        var memberships = facts.run().counts().memberships();
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

    private static long rejected(ReportFacts facts) {
        var rows = facts.run().counts().rows();
        return rows.rejected() + rows.review();
    }

    private static long read(ReportFacts facts) {
        return facts.run().counts().rows().read();
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

        void count(List<List<String>> numbers, String key, long number) {
            if (number > 0 || key.equals("import.count.read")) {
                numbers.add(List.of(of("import.number", number), of(key)));
            }
        }
    }
}
