package org.liaison.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AuditSearchTest {

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditSearch audit;

    @Test
    void tellsOfARecipientTheNewestFirst() {
        log.record(AuditAction.CONTACT_CREATED, 7L, Map.of(), Map.of("displayName", "Ada \u00FC'\"\\\n"));
        log.record(AuditAction.MEMBER_ADDED, 7L, 9L, Map.of(), Map.of());
        log.record(AuditAction.CONTACT_CREATED, 8L, Map.of(), Map.of());
        log.record(AuditAction.CONTACT_DELETED, 7L, Map.of("aliases", List.of("a", "b")), Map.of());

        var entries = audit.ofRecipient(7, 10);

        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.CONTACT_DELETED, AuditAction.MEMBER_ADDED, AuditAction.CONTACT_CREATED);
        assertThat(entries.getFirst().before()).isEqualTo("{\"aliases\": [\"a\", \"b\"]}");
        assertThat(entries.getFirst().after()).isNull();
        assertThat(entries.getLast().after()).isEqualTo("{\"displayName\": \"Ada \u00FC'\\\"\\\\\\n\"}");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("tester");
            assertThat(entry.at()).isAfter(Instant.now().minus(Duration.ofMinutes(5)));
            assertThat(entry.runId()).isNull();
            assertThat(entry.record()).isNull();
        });
        assertThat(audit.ofRecipient(7, 1)).containsExactly(entries.getFirst());
    }

    @Test
    void tellsOnlyWhatIsAskedFor() {
        log.record(AuditAction.CONTACT_CREATED, 7L, Map.of(), Map.of());
        log.record(AuditAction.MEMBER_ADDED, 7L, 9L, Map.of(), Map.of());

        assertThat(audit.ofRecipient(7, AuditPart.DETAILS, 10))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.CONTACT_CREATED);
        assertThat(audit.ofRecipient(7, AuditPart.MEMBERSHIPS, 10))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.MEMBER_ADDED);
        assertThat(audit.ofRecipient(7, AuditPart.BY_HAND, 10)).hasSize(2);
        assertThat(audit.ofRecipient(7, AuditPart.BY_IMPORTS, 10)).isEmpty();
    }

    @Test
    void tellsWhoChangedARecipientLastApartFromItsMemberships() {
        log.record(AuditAction.CONTACT_CREATED, 7L, Map.of(), Map.of());
        log.record(AuditAction.CONTACT_UPDATED, 7L, Map.of(), Map.of("company", "Engines"));
        log.record(AuditAction.MEMBER_ADDED, 7L, 9L, Map.of(), Map.of());

        assertThat(audit.latestChange(7)).get().extracting(AuditEntry::action).isEqualTo(AuditAction.CONTACT_UPDATED);
        assertThat(audit.latestChange(8)).isEmpty();
    }

    @Test
    void tellsWhoChangedAGroupLastApartFromItsMembers() {
        log.record(AuditAction.GROUP_CREATED, null, 9L, Map.of(), Map.of());
        log.record(AuditAction.SENDER_POLICY_CHANGED, null, 9L, Map.of(), Map.of("moderationEnabled", true));
        log.record(AuditAction.MEMBER_ADDED, 7L, 9L, Map.of(), Map.of());

        assertThat(audit.latestChangeOfGroup(9))
                .get()
                .extracting(AuditEntry::action)
                .isEqualTo(AuditAction.SENDER_POLICY_CHANGED);
        assertThat(audit.latestChangeOfGroup(10)).isEmpty();
    }

    @Test
    void tellsWhoChangedASourceLast() {
        log.record(AuditAction.SOURCE_CREATED, null, Map.of(), Map.of("source", "Partners"));
        log.record(
                AuditAction.SOURCE_CHANGED,
                null,
                Map.of("source", "Partners", "mode", "ADD_ONLY"),
                Map.of("source", "Partners"));
        log.record(AuditAction.SOURCE_REMOVED, null, Map.of("source", "Suppliers"), Map.of());

        assertThat(audit.latestChangeOfSource("Partners"))
                .get()
                .extracting(AuditEntry::action)
                .isEqualTo(AuditAction.SOURCE_CHANGED);
        assertThat(audit.latestChangeOfSource("Suppliers"))
                .get()
                .extracting(AuditEntry::action)
                .isEqualTo(AuditAction.SOURCE_REMOVED);
        assertThat(audit.latestChangeOfSource("Others")).isEmpty();
    }

    @Test
    void tellsOfAGroupAndItsMembers() {
        log.record(AuditAction.GROUP_CREATED, null, 9L, Map.of(), Map.of());
        log.record(AuditAction.MEMBER_ADDED, 7L, 9L, Map.of(), Map.of());
        log.record(AuditAction.MEMBER_ADDED, 7L, 10L, Map.of(), Map.of());

        assertThat(audit.ofGroup(9, 10))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.MEMBER_ADDED, AuditAction.GROUP_CREATED);
        assertThat(audit.ofGroup(9, 1)).hasSize(1);
        assertThat(audit.ofGroup(11, 10)).isEmpty();
    }
}
