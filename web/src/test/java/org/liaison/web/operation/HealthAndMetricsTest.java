package org.liaison.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class HealthAndMetricsTest {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Autowired
    private ImportMetrics metrics;

    @Autowired
    private SampleImports imports;

    @LocalServerPort
    private int port;

    @Test
    void everybodySeesWhetherItIsUpAndNothingElse() throws Exception {
        for (var path : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(get("/actuator/health").body()).doesNotContain("components", "diskSpace", "PostgreSQL");
        assertThat(get("/actuator/health/db").statusCode()).isEqualTo(404);
    }

    @Test
    void administratorsSeeWhatIsUp() throws Exception {
        signIn();

        assertThat(get("/actuator/health").body()).contains("\"db\"", "\"diskSpace\"", "PostgreSQL");
    }

    @Test
    void metricsAreForWhoeverHasTheToken() throws Exception {
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Authorization", "Bearer only-for-metric")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Authorization", "Basic only-for-metrics")
                        .statusCode())
                .isEqualTo(401);
        assertThat(scrape()).contains("jvm_memory_used_bytes");
    }

    @Test
    void nothingElseIsManagedOverTheWeb() throws Exception {
        signIn();

        for (var path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/shutdown")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void metricsTellWhatToSetAlertsOn() throws Exception {
        imports.unusable("broken.csv");

        metrics.refresh();

        assertThat(scrape())
                .contains(
                        "liaison_source_last_good_run_age_seconds{source=\"Single imports\"}",
                        "liaison_source_attempts_total{outcome=\"MISSED\",source=\"Single imports\"}",
                        "liaison_import_held",
                        "liaison_reports_waiting",
                        "liaison_reports_refused",
                        "liaison_import_runs{state=\"HELD\"}",
                        "liaison_import_rows_read_total{source=\"Single imports\"}",
                        "liaison_import_rows_imported_total{source=\"Single imports\"}",
                        "liaison_import_rows_rejected_total{source=\"Single imports\"}",
                        "liaison_import_apply_seconds_total{source=\"Single imports\"}",
                        "disk_free_bytes")
                .containsPattern("liaison_import_runs_failed_total\\{source=\"Single imports\"} [1-9]")
                .containsPattern("liaison_import_runs\\{state=\"UNUSABLE\"} [1-9]");
    }

    private String scrape() throws IOException, InterruptedException {
        var answer = get("/actuator/prometheus", "Authorization", "Bearer only-for-metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void signIn() throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=admin&password=only-for-tests"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
