package org.liaison.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.audit.AuditAction;
import org.liaison.contact.MailContactManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class DirectoryOverviewTest {

    @Autowired
    private DirectoryOverview overview;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysHowLargeTheDirectoryIs() {
        assertThat(overview.size().isEmpty()).isTrue();

        directory.contact("Ada");
        directory.guest("Gil");
        contacts.delete(directory.contact("Gone").id());
        directory.group("Team");
        directory.mailbox("Grace");

        assertThat(overview.size()).isEqualTo(new DirectorySize(2, 1, 1));
        assertThat(overview.size().isEmpty()).isFalse();
    }

    @Test
    void saysHowManyContactsThereWereDayByDay() {
        directory.mailbox("Grace");
        directory.contact("Ada");
        jdbc.sql("update recipient_tally set day = current_date - 1").update();
        directory.contact("Bob");
        var cid = directory.contact("Cid");
        contacts.delete(cid.id());

        var today = jdbc.sql("select current_date").query(LocalDate.class).single();
        assertThat(overview.growth(3))
                .containsExactly(
                        new ContactsOfDay(today.minusDays(2), 0),
                        new ContactsOfDay(today.minusDays(1), 1),
                        new ContactsOfDay(today, 2));
    }

    @Test
    void keepsTheDaysApartWhenManyLinesBecomeFew() {
        directory.contact("Ada");
        jdbc.sql("update recipient_tally set day = current_date - 1").update();

        add(520);

        assertThat(overview.growth(2)).extracting(ContactsOfDay::contacts).containsExactly(1L, 521L);
        assertThat(jdbc.sql("select count(*) from recipient_tally")
                        .query(Integer.class)
                        .single())
                .isLessThan(100);
    }

    @Test
    void theLinesOfManyQuietDaysBecomeFewToo() {
        for (int day = 0; day < 3; day++) {
            jdbc.sql("update recipient_tally set day = day - 1").update();
            add(200);
        }

        assertThat(overview.growth(3)).extracting(ContactsOfDay::contacts).containsExactly(200L, 400L, 600L);
        assertThat(jdbc.sql("select count(*) from recipient_tally")
                        .query(Integer.class)
                        .single())
                .isLessThan(200);
    }

    @Test
    void sumsUpWhatTheImportsOfADayDid() {
        run("APPLIED", "now()", 3, 2, 0);
        run("APPLIED_WITH_ERRORS", "now()", 1, 0, 4);
        run("APPLIED", "now() - interval '1 day'", 10, 0, 0);
        run("CANCELLED", "now()", 100, 0, 0);

        assertThat(overview.imports(3))
                .extracting(ImportsOfDay::created, ImportsOfDay::updated, ImportsOfDay::rejected, ImportsOfDay::rows)
                .containsExactly(tuple(0L, 0L, 0L, 0L), tuple(10L, 0L, 0L, 10L), tuple(4L, 2L, 4L, 10L));
    }

    @Test
    void tellsWhatWasDoneInOneGoAsOneActivityTheNewestFirst() {
        var ada = directory.contact("Ada");
        var team = directory.group("Team");
        jdbc.sql("delete from audit_entry").update();
        entry(11, "CONTACT_UPDATED", ada.id().value(), null);
        entry(11, "CONTACT_UPDATED", ada.id().value(), null);
        entry(12, "DOMAIN_ADDED", null, null);
        entry(13, "MEMBER_ADDED", ada.id().value(), team.id().value());

        var activities = overview.activities(10);

        assertThat(activities)
                .extracting(Activity::action, Activity::others)
                .containsExactly(
                        tuple(AuditAction.MEMBER_ADDED, 0),
                        tuple(AuditAction.DOMAIN_ADDED, 0),
                        tuple(AuditAction.CONTACT_UPDATED, 1));
        assertThat(activities.getFirst().recipient()).isEqualTo(ada);
        assertThat(activities.getFirst().group()).isEqualTo(team);
        assertThat(overview.activities(1)).hasSize(1);
        assertThat(List.of(activities.get(1))).extracting(Activity::recipient).containsOnlyNulls();
    }

    private void add(int contacts) {
        for (int i = 0; i < contacts; i++) {
            jdbc.sql("""
                            insert into recipient (kind, display_name, primary_address)
                            values ('MAIL_CONTACT', 'Ada', 'ada@example.org')
                            """).update();
        }
    }

    private void entry(int transaction, String action, @Nullable Long recipient, @Nullable Long group) {
        jdbc.sql("""
                        insert into audit_entry (actor, action, recipient_id, group_id, written_by)
                        values ('admin', :action, :recipient, :group, cast(:transaction as text)::xid8)
                        """)
                .param("action", action)
                .param("recipient", recipient)
                .param("group", group)
                .param("transaction", Integer.toString(transaction))
                .update();
    }

    private void run(String state, String finished, int created, int updated, int rejected) {
        jdbc.sql("""
                        insert into import_run (state, mode, requested_by, file_name, file_path, file_sha256, file_bytes,
                                                finished_at, counts)
                        values (:state, 'ADD_ONLY', 'admin', 'p.csv', 'p.csv', '', 1, %s,
                                jsonb_build_object('rows', jsonb_build_object(
                                    'created', :created, 'updated', :updated, 'rejected', :rejected)))
                        """.formatted(finished))
                .param("state", state)
                .param("created", created)
                .param("updated", updated)
                .param("rejected", rejected)
                .update();
    }
}
