package org.liaison.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
        var bob = directory.contact("Bob");
        var both = List.of(ada.id(), bob.id());

        assertThat(deletion.restore(both, RecipientKind.EXTERNAL)).isEmpty();
        assertThat(deletion.delete(List.of(ada.id()), RecipientKind.EXTERNAL)).containsExactly(ada.id());
        assertThat(deletion.delete(both, RecipientKind.EXTERNAL)).containsExactly(bob.id());
        assertThat(recipients.byAddress("ada@example.org")).isEmpty();
        assertThat(deletion.restore(both, RecipientKind.EXTERNAL)).containsExactlyInAnyOrderElementsOf(both);
        assertThat(recipients.byAddress("ada@example.org")).contains(ada);
        assertThat(recipients.byAddress("bob@example.org")).contains(bob);
    }

    @Test
    void ofTwoDeletedWithTheSameAddressOnlyOneComesBack() {
        var old = directory.contact("Ada");
        deletion.delete(List.of(old.id()), RecipientKind.EXTERNAL);
        var ada = directory.contact("Ada");
        deletion.delete(List.of(ada.id()), RecipientKind.EXTERNAL);

        assertThatThrownBy(() -> deletion.restore(List.of(old.id(), ada.id()), RecipientKind.EXTERNAL))
                .isInstanceOfSatisfying(
                        AddressTakenException.class,
                        taken -> assertThat(taken.address()).hasToString("ada@example.org"));
    }

    @Test
    void leavesRecipientsOfOtherKindsAlone() {
        var ada = directory.contact("Ada");

        assertThat(deletion.delete(List.of(ada.id()), RecipientKind.GROUPS)).isEmpty();
        assertThat(recipients.byId(ada.id())).isPresent();
    }
}
