package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.browser.Site.button;
import static org.liaison.browser.Site.heading;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two programs share a database, and the one that imports the file of a source at night is killed while it applies the plan.
 * {@code -Dliaison.night.rows=…} says how many rows the file has.
 */
class KilledNightIT {

    private static final int ROWS = Integer.getInteger("liaison.night.rows", 200_000);
    private static final int GROUPS = 10;

    /** How long after a death its work may take to be done. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path directory;

    private List<RunningProgram> programs = List.of();

    @BeforeEach
    void start() throws Exception {
        mail.start();
        var settings = Map.of(
                "LIAISON_MAIL_HOST", "127.0.0.1",
                "LIAISON_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()),
                "LIAISON_MAIL_TLS_REQUIRED", "false");
        var home = directory.resolve("home");
        programs = List.of(RunningProgram.start(home, settings), RunningProgram.start(home, settings));
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var program : programs) {
            program.stop();
        }
        mail.stop();
    }

    @Test
    void isFinishedOnceByTheProgramThatIsLeft() throws Exception {
        var database = SharedDatabase.of(directory.resolve("home"));
        setUpSource(writeFile());

        await(() -> database.appliedPercent() >= 30);
        var killed = atWork(database);
        killed.kill();
        var death = Instant.now();
        int applied = database.appliedPercent();
        assertThat(applied).as("percent applied at the kill").isBetween(30, 95);

        await(() -> database.number("select count(*) from source_attempt where ended_at is not null") == 1);
        var took = Duration.between(death, Instant.now());
        System.out.printf("Killed with %d %% of %,d rows applied; done %,d ms later%n", applied, ROWS, took.toMillis());

        assertThat(took).isLessThan(LIMIT);
        assertThat(programs).filteredOn(program -> program.process().isAlive()).hasSize(1);
        everythingIsThereOnce(database);
        // Nothing is due to be sent any more, so what has come is all that comes.
        await(() -> database.number("select count(*) from report_delivery where state = 'DUE'") == 0);
        assertThat(mail.getReceivedMessages()).singleElement().satisfies(message -> assertThat(message.getSubject())
                .isEqualTo("[Liaison] Partners: imported"));
    }

    private static void everythingIsThereOnce(SharedDatabase database) {
        assertThat(database.text("select string_agg(state, ' ') from import_run")).isEqualTo("APPLIED");
        assertThat(database.text("select string_agg(outcome, ' ') from source_attempt"))
                .isEqualTo("IMPORTED");
        assertThat(database.number("select count(*) from report")).isEqualTo(1);
        assertThat(List.of(
                        "select count(*) from recipient where kind = 'MAIL_CONTACT'",
                        "select count(distinct primary_address) from recipient where kind = 'MAIL_CONTACT'",
                        "select count(*) from membership",
                        "select count(*) from audit_log where action = 'CONTACT_CREATED'",
                        "select count(*) from audit_log where action = 'MEMBER_ADDED'",
                        "select counts -> 'rows' ->> 'read' from import_run",
                        """
                        select sum(fate.value::bigint)
                          from import_run, jsonb_each_text(counts -> 'rows') fate
                         where fate.key <> 'read'
                        """))
                .allSatisfy(sql -> assertThat(database.number(sql)).isEqualTo(ROWS));
        assertThat(database.text("""
                        select string_agg(distinct members::text, ' ')
                          from (select count(*) as members from membership group by group_id) each_group
                        """)).as("members of each group").isEqualTo(Integer.toString(ROWS / GROUPS));
    }

    private RunningProgram atWork(SharedDatabase database) {
        long process = database.processAtWork().orElseThrow();
        return programs.stream()
                .filter(program -> program.process().pid() == process)
                .findFirst()
                .orElseThrow();
    }

    private Path writeFile() throws IOException {
        var folder = Files.createDirectory(directory.resolve("partners"));
        try (var writer = Files.newBufferedWriter(folder.resolve("partners.csv"))) {
            writer.write("Email,First name,Last name,Company,Groups\n");
            for (int row = 0; row < ROWS; row++) {
                writer.write("p%1$d@partner.example,Ada,Lovelace %1$d,Engines,night%2$d@corp.example%n"
                        .formatted(row, row % GROUPS));
            }
        }
        return folder;
    }

    /** As an administrator does it, for a time that is about to come. */
    private void setUpSource(Path folder) {
        var browser = Browser.start();
        try {
            var site = new Site(directory, programs.getFirst(), browser);
            var page = site.signedIn();
            site.visit(page, "settings/domains");
            page.getByLabel("New domain").fill("corp.example");
            page.keyboard().press("Enter");
            assertThat(page.getByText("corp.example").first()).isVisible();

            site.visit(page, "settings/sources/new");
            field(page, "Name", "Partners");
            field(page, "Folder", folder.toString());
            field(page, "Files", "*.csv");
            field(page, "Complete after (seconds)", "0");
            field(page, "Report to", "ada@corp.example");
            page.getByLabel("Create groups that do not exist").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fetched"))
                    .click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("By a cron expression"))
                    .click();
            var soon = LocalTime.now(ZoneId.systemDefault()).plusSeconds(5);
            field(
                    page,
                    "Cron expression",
                    "%d %d %d * * *".formatted(soon.getSecond(), soon.getMinute(), soon.getHour()));
            button(page, "Save").click();
            assertThat(heading(page, "Partners")).isVisible();
        } finally {
            browser.stop();
        }
    }

    private static void field(Page page, String label, String value) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.press("Tab");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
