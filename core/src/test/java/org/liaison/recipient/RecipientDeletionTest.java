package org.liaison.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class RecipientDeletionTest {

    @Autowired
    private RecipientDeletion deletion;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private TestDirectory directory;

    @Test
    void deletesAndRestoresOnce() {
        var ada = directory.contact("Ada");

        assertThat(deletion.restore(ada.id(), RecipientKind.EXTERNAL)).isFalse();
        assertThat(deletion.delete(ada.id(), RecipientKind.EXTERNAL)).isTrue();
        assertThat(deletion.delete(ada.id(), RecipientKind.EXTERNAL)).isFalse();
        assertThat(deletion.restore(ada.id(), RecipientKind.EXTERNAL)).isTrue();
        assertThat(recipients.byAddress("ada@example.org")).contains(ada);
    }

    @Test
    void leavesRecipientsOfOtherKindsAlone() {
        var ada = directory.contact("Ada");

        assertThat(deletion.delete(ada.id(), RecipientKind.GROUPS)).isFalse();
        assertThat(recipients.byId(ada.id())).isPresent();
    }
}
