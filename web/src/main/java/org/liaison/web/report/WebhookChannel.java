package org.liaison.web.report;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.liaison.report.Delivery;
import org.liaison.report.ReportChannel;
import org.liaison.report.ReportFacts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Reports to other programs, as Standard Webhooks has it: a POST of JSON whose headers {@code webhook-id},
 * {@code webhook-timestamp} and {@code webhook-signature} tell who sent it and when. The identifier is the same for each
 * attempt. Any answer but one of success is tried again; 410 Gone says that nobody wants it any more.
 */
@Component
final class WebhookChannel implements Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int GONE = 410;

    private final ReportSettings settings;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookChannel(ReportSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public ReportChannel name() {
        return ReportChannel.WEBHOOK;
    }

    @Override
    public boolean isSetUp() {
        return settings.webhookUrl() != null;
    }

    @Override
    public Delivery deliver(ReportFacts facts) {
        var id = "report_%d_%d"
                .formatted(facts.report().id(), facts.report().createdAt().toEpochMilli());
        var body = json.writeValueAsString(WebhookBody.of(facts, settings));
        var timestamp = Instant.now().getEpochSecond();
        var signature = new WebhookSignature(Objects.requireNonNull(settings.webhookSecret())).of(id, timestamp, body);
        var request = HttpRequest.newBuilder(Objects.requireNonNull(settings.webhookUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Liaison")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return new Delivery.Sent("");
            }
            var reason = "The webhook answered with %d".formatted(status);
            return status == GONE ? new Delivery.Refused(reason) : new Delivery.Later(reason, List.of());
        } catch (IOException e) {
            return new Delivery.Later("The webhook does not answer: " + e, List.of());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Delivery.Later("Liaison was stopped meanwhile", List.of());
        }
    }
}
