package org.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.address.AddressProblem;
import org.liaison.audit.AuditAction;
import org.liaison.batch.fetch.FetchProblem;
import org.liaison.batch.mapping.ImportField;
import org.liaison.contact.ContactField;
import org.liaison.imports.EncodingEvidence;
import org.liaison.imports.GuardLimit;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportState;
import org.liaison.imports.MappingEvidence;
import org.liaison.imports.ProblemKind;
import org.liaison.membership.MemberNotAllowedException;
import org.liaison.policy.DeliveryRule;
import org.liaison.policy.ModerationNotifications;
import org.liaison.policy.PolicyWarning;
import org.liaison.policy.RemedyKind;
import org.liaison.policy.SenderPolicyNotAllowedException;
import org.liaison.recipient.RecipientKind;
import org.liaison.report.ReportOutcome;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.SourceField;
import org.liaison.web.component.Shortcut;

class TranslationsTest {

    private static final Set<ReportOutcome> OF_ATTEMPTS =
            Set.of(ReportOutcome.NO_FILE, ReportOutcome.NOT_FETCHED, ReportOutcome.MISSED);

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:[.-][A-Za-z0-9_]+)+)\"");
    private static final Pattern TRANSLATED =
            Pattern.compile("(?:translate|getTranslation)\\(\\s*\"([^\"]+)\"|title = \"([^\"]+)\"");

    private final Map<String, String> english = bundle("translations.properties");
    private final Map<String, String> french = bundle("translations_fr.properties");

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(french.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void everyTextThatAScreenAsksForExists() throws IOException {
        assertThat(keysIn(TRANSLATED))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english).containsKey(key));
    }

    @Test
    void everyNameOfAKindHasItsText() {
        var keys = Stream.of(
                        Arrays.stream(RecipientKind.values()).map(kind -> "kind." + kind.name()),
                        Arrays.stream(AuditAction.values()).map(action -> "audit." + action.name()),
                        Arrays.stream(AddressProblem.values()).map(problem -> "refusal.address." + problem.name()),
                        Arrays.stream(MemberNotAllowedException.Reason.values())
                                .map(reason -> "refusal.member." + reason.name()),
                        Arrays.stream(SenderPolicyNotAllowedException.Reason.values())
                                .map(reason -> "refusal.policy." + reason.name()),
                        Arrays.stream(DeliveryRule.values())
                                .filter(rule -> !rule.name().startsWith("EXTERNAL_SENDER_TO_"))
                                .map(rule -> "delivery.rule." + rule.name()),
                        Arrays.stream(RemedyKind.values()).map(kind -> "delivery.remedy." + kind.name()),
                        Arrays.stream(RemedyKind.values())
                                .filter(RemedyKind::isApplicable)
                                .map(kind -> "delivery.remedy.short." + kind.name()),
                        Arrays.stream(PolicyWarning.Kind.values()).map(kind -> "delivery.warning." + kind.name()),
                        Arrays.stream(ModerationNotifications.values()).map(who -> "delivery.notify." + who.name()),
                        Arrays.stream(ContactField.values()).map(field -> "property." + field.key()),
                        Arrays.stream(ImportState.values()).map(state -> "import.state." + state.name()),
                        Arrays.stream(ImportMode.values()).map(mode -> "import.mode." + mode.name()),
                        Arrays.stream(ReportOutcome.values()).map(outcome -> "report.outcome." + outcome),
                        Arrays.stream(ReportOutcome.values())
                                .filter(outcome -> !OF_ATTEMPTS.contains(outcome))
                                .map(outcome -> "report.summary." + outcome),
                        Stream.concat(OF_ATTEMPTS.stream(), Stream.of(ReportOutcome.NOTHING_TO_DO))
                                .map(outcome -> "report.summary.attempt." + outcome),
                        Arrays.stream(ReportOutcome.values())
                                .filter(ReportOutcome::isProblem)
                                .map(outcome -> "report.advice." + outcome),
                        Arrays.stream(ProblemKind.values()).map(problem -> "import.problem." + problem.code()),
                        Arrays.stream(ImportMode.values()).map(mode -> "import.mode." + mode.name() + ".hint"),
                        Arrays.stream(EncodingEvidence.values())
                                .map(evidence -> "import.evidence.encoding." + evidence.name()),
                        Arrays.stream(MappingEvidence.Kind.values()).map(kind -> "import.evidence." + kind.name()),
                        IntStream.rangeClosed(801, 813).mapToObj(guard -> "import.guard.GUARD-" + guard),
                        Arrays.stream(GuardLimit.values())
                                .flatMap(limit -> Stream.of("property." + limit.key(), "import.limit." + limit.key())),
                        Stream.of("GROUP-600", "SOURCE-701", "SOURCE-702").map(code -> "import.problem." + code),
                        Arrays.stream(SourceField.values()).map(field -> "fetching." + field + ".wrong"),
                        Arrays.stream(AttemptOutcome.values()).map(outcome -> "fetching.outcome." + outcome),
                        Arrays.stream(FetchProblem.values()).map(problem -> "fetching.problem." + problem.code()),
                        Stream.of("201", "202", "203", "299").map(code -> "fetching.problem.FETCH-" + code),
                        ImportField.all().stream().map(field -> "property." + field.key()),
                        Arrays.stream(Shortcut.values()).map(shortcut -> "shortcut." + shortcut.name()),
                        RecipientKind.GROUPS.stream().map(kind -> "group.kind.help." + kind.name()))
                .flatMap(each -> each)
                .toList();

        assertThat(english).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void noTextIsLeftThatNobodyShows() throws IOException {
        var asked = keysIn(KEY);
        var unused = new TreeSet<>(english.keySet());
        unused.removeAll(asked);
        unused.removeIf(key -> Set.of(
                        "kind",
                        "audit",
                        "refusal",
                        "property",
                        "group",
                        "import",
                        "shortcut",
                        "delivery",
                        "report",
                        "fetching")
                .stream()
                .anyMatch(dynamic -> key.startsWith(dynamic + ".")));

        assertThat(unused).isEmpty();
    }

    /** A straight apostrophe begins a quotation in a message with parameters, and swallows them. */
    @Test
    void noTextHasAStraightApostrophe() {
        assertThat(Stream.concat(english.values().stream(), french.values().stream()))
                .noneMatch(text -> text.indexOf('\'') >= 0);
    }

    @Test
    void bothLanguagesTakeTheSameParameters() {
        english.forEach((key, text) -> assertThat(parameters(french.getOrDefault(key, ""), Locale.FRENCH))
                .as(key)
                .isEqualTo(parameters(text, Locale.ENGLISH)));
    }

    private static int parameters(String text, Locale locale) {
        return text.contains("{") ? new MessageFormat(text, locale).getFormatsByArgumentIndex().length : 0;
    }

    private static Set<String> keysIn(Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(TranslationsTest::key)
                        .filter(key -> !key.endsWith("."))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static String key(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        throw new IllegalStateException("No key in " + match.group());
    }

    private static Map<String, String> bundle(String name) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
