package org.liaison.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.imports.ImportRunId;
import org.liaison.report.ReportFactsSearch;
import org.liaison.report.ReportOutbox;
import org.liaison.web.test.SampleImports;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** Reports on their way: real SMTP and HTTP over the loopback interface. */
@WebTest
class ReportDeliveryTest {

    private static final String HOST = "127.0.0.1";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Autowired
    private SampleImports imports;

    @Autowired
    private ReportOutbox outbox;

    @Autowired
    private ReportFactsSearch search;

    @Autowired
    private I18NProvider translations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noOtherReports() {
        jdbc.sql("delete from report").update();
        jdbc.sql("insert into source (id, name) values (99001, 'Partners')").update();
    }

    @Test
    void aMailSaysInWordsWhatHappenedAndQuotesNoCell() throws Exception {
        var run = partlyApplied();
        var server = started(ServerSetupTest.SMTP.dynamicPort());
        try {
            mailing(settings("en", "ada@corp.example"), server.getSmtp().getPort())
                    .send();

            var mail = server.getReceivedMessages();
            assertThat(mail).hasSize(1);
            assertThat(mail[0].getSubject()).isEqualTo("[Liaison] Partners: imported, with rows left out");
            assertThat(mail[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail[0].getMessageID()).matches("<liaison\\.report\\.\\d+\\.\\d+@corp\\.example>");
            assertThat(mail[0].getContentType()).startsWith("multipart/");
            var body = GreenMailUtil.getWholeMessage(mail[0]);
            assertThat(body)
                    .contains("text/plain", "text/html")
                    .contains("errors.csv", "ADDR-401", "line 3")
                    .contains("https://liaison.example.org/imports/" + run)
                    .doesNotContain("nobody", "ada@partner.example", "Engines");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailSpeaksTheLanguageThatIsAskedFor() throws Exception {
        partlyApplied();
        var server = started(ServerSetupTest.SMTP.dynamicPort());
        try {
            mailing(settings("fr", "ada@corp.example"), server.getSmtp().getPort())
                    .send();

            assertThat(server.getReceivedMessages()[0].getSubject())
                    .isEqualTo("[Liaison] Partners : importée, sans certaines lignes");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailWaitsForTheServerAndIsSentOnce() throws Exception {
        partlyApplied();
        var port = freePort();
        var sender = mailing(settings("en", "ada@corp.example"), port);

        sender.send();
        assertThat(state("MAIL")).isEqualTo("DUE 1");
        sender.send();
        assertThat(state("MAIL")).as("not before its time").isEqualTo("DUE 1");

        var server = started(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        try {
            itIsTime();
            sender.send();
            itIsTime();
            sender.send();

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(state("MAIL")).isEqualTo("SENT 2");
        } finally {
            server.stop();
        }
    }

    @Test
    void anAddressThatIsRefusedKeepsNobodyElseFromTheirs() throws Exception {
        partlyApplied();
        try (var server = new RefusingMailServer()) {
            var sender =
                    mailing(settings("en", "ada@corp.example", "550@corp.example", "451@corp.example"), server.port());
            sender.send();
            assertThat(server.accepted()).containsExactly("ada@corp.example");
            assertThat(state("MAIL")).isEqualTo("DUE 1");

            itIsTime();
            sender.send();

            assertThat(server.accepted()).as("not a second time").containsExactly("ada@corp.example");
            assertThat(jdbc.sql("select recipients from report_delivery where channel = 'MAIL'")
                            .query((row, _) ->
                                    Arrays.asList((String[]) row.getArray(1).getArray()))
                            .single())
                    .containsExactly("451@corp.example");
        }
    }

    @Test
    void aMailThatNobodyTakesIsGivenUpWithTheReason() throws Exception {
        partlyApplied();
        try (var server = new RefusingMailServer()) {
            mailing(settings("en", "550@corp.example"), server.port()).send();

            assertThat(state("MAIL")).isEqualTo("REFUSED 1");
            assertThat(jdbc.sql("select remark from report_delivery where channel = 'MAIL'")
                            .query(String.class)
                            .single())
                    .contains("550 5.1.1 No such user");
        }
    }

    @Test
    void anAttemptThatCameToNothingIsToldWithItsReasonAndWhenItIsDue() throws Exception {
        jdbc.sql("""
                        insert into source_attempt (source_id, due_at, ended_at, outcome, code, message)
                        values (99001, '2026-01-11T02:00:00Z', now(), 'MISSED', 'FETCH-203', 'Liaison did not run')
                        """).update();
        var server = started(ServerSetupTest.SMTP.dynamicPort());
        try {
            mailing(settings("fr", "ada@corp.example"), server.getSmtp().getPort())
                    .send();

            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("[Liaison] Partners : non exécutée");
            assertThat(text(mail))
                    .contains("dimanche 11 janvier 2026", "FETCH-203", "Que faire")
                    .doesNotContain("Lignes et appartenances");
        } finally {
            server.stop();
        }
    }

    @Test
    void aWebhookIsSignedAndTriedAgainUnderTheSameIdentifier() throws Exception {
        var run = partlyApplied();
        var calls = new ArrayList<List<String>>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            var headers = call.getRequestHeaders();
            calls.add(List.of(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            call.sendResponseHeaders(calls.size() == 1 ? 500 : 204, -1);
            call.close();
        });
        server.start();
        try {
            var sender = calling(server.getAddress().getPort());
            sender.send();
            assertThat(state("WEBHOOK")).isEqualTo("DUE 1");
            itIsTime();
            sender.send();
            itIsTime();
            sender.send();

            assertThat(calls).hasSize(2);
            assertThat(state("WEBHOOK")).isEqualTo("SENT 2");
            assertThat(calls.get(1).get(0)).isEqualTo(calls.get(0).get(0));
            var call = calls.get(1);
            assertThat(call.get(2))
                    .isEqualTo(new WebhookSignature(SECRET).of(call.get(0), Long.parseLong(call.get(1)), call.get(3)));
            var body = json.readTree(call.get(3));
            assertThat(body.at("/type").stringValue()).isEqualTo("import.ended");
            assertThat(body.at("/data/source").stringValue()).isEqualTo("Partners");
            assertThat(body.at("/data/outcome").stringValue()).isEqualTo("PARTLY_APPLIED");
            assertThat(body.at("/data/run").longValue()).isEqualTo(run.value());
            assertThat(body.at("/data/counts/rows/rejected").longValue()).isEqualTo(1);
            assertThat(body.at("/data/problems/0/code").stringValue()).isEqualTo("ADDR-401");
            assertThat(call.get(3)).doesNotContain("nobody", "ada@partner.example", "Engines");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aWebhookThatIsGoneIsNotCalledAgain() throws Exception {
        partlyApplied();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            call.sendResponseHeaders(410, -1);
            call.close();
        });
        server.start();
        try {
            calling(server.getAddress().getPort()).send();

            assertThat(state("WEBHOOK")).isEqualTo("REFUSED 1");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoeverWantsOnlyProblemsIsToldNothingElse() throws Exception {
        var run = planned();
        jdbc.sql("update import_run set state = 'APPLIED' where id = :run")
                .param("run", run.value())
                .update();
        var settings = new ReportSettings(
                List.of("ada@corp.example"),
                "liaison@corp.example",
                "en",
                ReportSettings.When.PROBLEMS,
                null,
                null,
                null);

        mailing(settings, freePort()).send();

        assertThat(state("MAIL")).isEqualTo("NOT_WANTED 1");
    }

    @Test
    void withoutAMailServerNothingPilesUp() {
        partlyApplied();

        mailing(settings("en"), 1).send();

        assertThat(state("MAIL")).isEqualTo("NOT_WANTED 1");
        assertThat(state("WEBHOOK")).isEqualTo("NOT_WANTED 1");
    }

    /** One row with a problem, one without. */
    private ImportRunId partlyApplied() {
        var run = planned();
        jdbc.sql("update import_run set state = 'APPLIED_WITH_ERRORS' where id = :run")
                .param("run", run.value())
                .update();
        return run;
    }

    private ImportRunId planned() {
        var run = imports.planned("people.csv");
        jdbc.sql("update import_run set source_id = 99001 where id = :run")
                .param("run", run.value())
                .update();
        return run;
    }

    private static ReportSettings settings(String language, String... to) {
        return new ReportSettings(
                List.of(to),
                "liaison@corp.example",
                language,
                ReportSettings.When.ALWAYS,
                URI.create("https://liaison.example.org/"),
                null,
                null);
    }

    private ReportSender mailing(ReportSettings settings, int port) {
        var mail = new JavaMailSenderImpl();
        mail.setHost(HOST);
        mail.setPort(port);
        mail.getJavaMailProperties().setProperty("mail.smtp.sendpartial", "true");
        mail.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return sender(settings, mail);
    }

    private ReportSender calling(int port) {
        return sender(
                new ReportSettings(
                        List.of(),
                        "liaison@corp.example",
                        "en",
                        ReportSettings.When.ALWAYS,
                        null,
                        URI.create("http://127.0.0.1:" + port + "/"),
                        SECRET),
                new JavaMailSenderImpl());
    }

    private ReportSender sender(ReportSettings settings, JavaMailSenderImpl mail) {
        return new ReportSender(
                outbox,
                search,
                settings,
                List.of(
                        new MailChannel(settings, new LetterWriter(settings, translations), mail, HOST),
                        new WebhookChannel(settings, json)),
                transaction);
    }

    /** What it says as text. */
    private static String text(MimeMessage mail) throws Exception {
        var content = mail.getContent();
        while (content instanceof Multipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return String.valueOf(content);
    }

    private static GreenMail started(ServerSetup setup) {
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void itIsTime() {
        jdbc.sql("update report_delivery set next_attempt_at = now() - interval '1 second' where state = 'DUE'")
                .update();
    }

    private String state(String channel) {
        return jdbc.sql("select state || ' ' || attempts from report_delivery where channel = :channel")
                .param("channel", channel)
                .query(String.class)
                .single();
    }
}
