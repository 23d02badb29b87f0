package org.liaison.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.source.ImportSchedule.MissedTimes;
import org.liaison.source.WebLocation.Authentication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class FileSourceManagementTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final FileSourceDetails NIGHTLY = TestSources.nightly(MissedTimes.CATCH_UP);

    @Autowired
    private FileSourceManagement management;

    @Autowired
    private FileSourceSearch search;

    @Autowired
    private SourceSecrets secrets;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsEverythingThatIsSaidOfASource() {
        var details = new FileSourceDetails(
                new WebLocation(
                        "https://hr.example/people.csv",
                        Authentication.BASIC,
                        "liaison",
                        SecretReference.of("env:LIAISON_SECRET_HR"),
                        null,
                        "ca.pem"),
                new ImportOptions(
                        ImportMode.FULL_SYNC,
                        null,
                        true,
                        List.of("all@corp.example"),
                        "windows-1252",
                        ";",
                        Map.of("Mail", "externalAddress"),
                        "-"),
                new ImportSchedule(
                        "0 0 17 * * MON-FRI",
                        ZoneId.of("Europe/Paris"),
                        new QuietHours(LocalTime.of(8, 0), LocalTime.of(12, 30)),
                        MissedTimes.SKIP,
                        LocalTime.of(2, 0),
                        new FetchRetries(5, Duration.ofHours(2))),
                "ada@corp.example",
                "fr");

        var created = management.create("Human resources", details, NOW);

        assertThat(search.byName("human RESOURCES")).contains(created);
        assertThat(search.byId(created.id()).orElseThrow().details()).isEqualTo(details);
        assertThat(search.list()).containsExactly(created);
        assertThat(created.options().source()).isEqualTo("Human resources");
    }

    @Test
    void refusesANameThatIsTakenOrReserved() {
        management.create("Partners", NIGHTLY, NOW);

        assertThatThrownBy(() -> management.create("PARTNERS", NIGHTLY, NOW))
                .asInstanceOf(type(InvalidSourceException.class))
                .extracting(InvalidSourceException::field)
                .isEqualTo(SourceField.NAME);
        assertThatThrownBy(() -> management.create("By hand", NIGHTLY, NOW)).isInstanceOf(InvalidSourceException.class);
        assertThatThrownBy(() -> management.create(" ", NIGHTLY, NOW)).isInstanceOf(InvalidSourceException.class);
    }

    @Test
    void refusesAChangeToAnotherVersionThanTheOneSeen() {
        var created = management.create("Partners", NIGHTLY, NOW);
        management.change(created.id(), created.version(), TestSources.nightly(MissedTimes.SKIP), NOW);

        assertThatThrownBy(() -> management.change(created.id(), created.version(), NIGHTLY, NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> management.setPaused(created.id(), created.version(), true, NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> management.remove(created.id(), created.version()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void auditsWhatChangedAndNothingElse() {
        var created = management.create("Partners", NIGHTLY, NOW);
        management.change(created.id(), 0, TestSources.nightly(MissedTimes.SKIP), NOW);
        management.change(created.id(), 1, TestSources.nightly(MissedTimes.SKIP), NOW);
        management.setPaused(created.id(), 1, true, NOW);
        management.remove(created.id(), 2);

        assertThat(jdbc.sql("select action || ' ' || coalesce(before ->> 'missed', '-') from audit_entry order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "SOURCE_CREATED -", "SOURCE_CHANGED CATCH_UP", "SOURCE_PAUSED -", "SOURCE_REMOVED SKIP");
        assertThat(search.list()).isEmpty();
    }

    @Test
    void sealsASecretAndKeepsItOutOfTheAuditLog() throws Exception {
        var source = management.create("Partners", NIGHTLY, NOW).id();
        var other = management.create("Suppliers", NIGHTLY, NOW).id();
        secrets.store(source, "first");
        secrets.store(source, "correct horse");

        assertThat(secrets.find(source)).contains("correct horse");
        assertThat(secrets.find(other)).isEmpty();
        assertThat(jdbc.sql("select encode(sealed, 'escape') from source_secret")
                        .query(String.class)
                        .single())
                .doesNotContain("horse");
        assertThat(jdbc.sql("select string_agg(after::text, '') from audit_entry")
                        .query(String.class)
                        .single())
                .doesNotContain("horse");
    }

    @Test
    void doesNotOpenASecretThatWasCopiedToAnotherSource() {
        var source = management.create("Partners", NIGHTLY, NOW).id();
        var other = management.create("Suppliers", NIGHTLY, NOW).id();
        secrets.store(source, "correct horse");
        jdbc.sql("insert into source_secret (source_id, sealed) select :other, sealed from source_secret")
                .param("other", other.value())
                .update();

        assertThatThrownBy(() -> secrets.find(other)).hasMessageContaining("typed in again");
    }
}
