package org.liaison.web.report;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaison.report.ReportOutcome;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told how imports went, and how.
 *
 * @param to the addresses that get every report, besides those that sources name
 * @param from the sender's address
 * @param language {@code en} or {@code fr}, for sources that do not say
 * @param when which outcomes are told
 * @param publicUrl where people reach the screens, such as {@code https://liaison.example.org}; without one reports have no
 *     links
 * @param webhookUrl where reports are posted to as JSON; null for nowhere
 * @param webhookSecret what they are signed with: {@code whsec_} and the key in Base64, or any text
 */
@ConfigurationProperties("liaison.report")
record ReportSettings(
        @DefaultValue List<String> to,
        @DefaultValue("liaison@localhost") String from,
        @DefaultValue("en") String language,
        @DefaultValue("ALWAYS") When when,
        @Nullable URI publicUrl,
        @Nullable URI webhookUrl,
        @Nullable String webhookSecret) {

    /** Which outcomes are told. */
    enum When {
        ALWAYS,
        /** When somebody has to do something, or the directory has changed. */
        NEWS,
        /** When somebody has to do something. */
        PROBLEMS;

        boolean covers(ReportOutcome outcome) {
            return switch (this) {
                case ALWAYS -> true;
                case NEWS -> outcome.isNews();
                case PROBLEMS -> outcome.isProblem();
            };
        }
    }

    ReportSettings {
        if (webhookUrl != null && (webhookSecret == null || webhookSecret.isBlank())) {
            throw new IllegalArgumentException(
                    "liaison.report.webhook-url needs a liaison.report.webhook-secret, so that its receiver can tell who calls");
        }
    }

    /**
     * In which language something is told.
     *
     * @param wanted the source's own; null where it has none
     */
    Locale locale(@Nullable String wanted) {
        return Locale.forLanguageTag(wanted == null ? language : wanted);
    }

    /** Where a run is shown; null where nobody said how people get there. */
    @Nullable
    URI page(long run) {
        return publicUrl == null ? null : URI.create(publicUrl.toString().replaceAll("/+$", "") + "/imports/" + run);
    }
}
