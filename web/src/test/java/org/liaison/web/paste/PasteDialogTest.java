package org.liaison.web.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.Member;
import org.liaison.membership.MemberSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.Times;
import org.liaison.web.paste.PastedRow.Standing;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class PasteDialogTest extends SpringBrowserlessTest implements Locators {

    private static final String LIST = """
            Ada <ada@example.org>; new@example.org
            Erik\terik@contoso.example
            unknown@contoso.example
            nonsense@
            """;

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private PastePeople paste;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private MemberSearch members;

    @Test
    void saysOfEachPersonWhatWouldHappen() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        directory.mailbox("Erik");
        paste.open(group(engineers), () -> {});

        write(LIST);

        assertThat(rows())
                .extracting(PastedRow::name, PastedRow::standing)
                .containsExactly(
                        tuple("Ada Lovelace", Standing.MEMBER),
                        tuple("new@example.org", Standing.NEW),
                        tuple("Erik", Standing.KNOWN),
                        tuple("unknown@contoso.example", Standing.UNUSABLE),
                        tuple("nonsense@", Standing.UNUSABLE));
        assertThat(rows().get(3).problem()).contains("one of your own domains");
        assertThat(rows().get(4).problem()).contains("not a domain");
        assertThat(text()).contains("1 new · 1 existing · 1 already members · 2 not usable");
    }

    @Test
    void putsThemIntoTheGroupUpToADayAndTakesThatBack() {
        var engineers = directory.group("Engineers");
        directory.mailbox("Erik");
        paste.open(group(engineers), () -> {});
        write(LIST);
        var end = Times.today().plusDays(10);
        find(DatePicker.class).single().setValue(end);
        findCheckbox().withLabel("Allow external senders to email this group").click();

        findButton().withText("Add").click();

        assertThat(members.page(engineers.id(), "", 0, 10))
                .extracting(member -> member.recipient().displayName(), Member::endsOn)
                .containsExactly(tuple("Ada", end), tuple("Erik", end), tuple("new@example.org", end));
        assertThat(group(engineers).details().requireSenderAuthentication()).isFalse();

        findButton().withText("Undo").click();

        assertThat(members.count(engineers.id(), "")).isZero();
        assertThat(recipients.byAddress("ada@example.org")).isEmpty();
        assertThat(group(engineers).details().requireSenderAuthentication()).isTrue();
    }

    @Test
    void addsNewContactsToTheAddressBookAndToChosenGroups() {
        var engineers = directory.group("Engineers");
        var bob = directory.contact("Bob", "bob@example.org");
        paste.open(() -> {});
        write("Ada <ada@example.org>, bob@example.org");
        groupsField().setValue(Set.of(engineers));

        findButton().withText("Add").click();

        assertThat(members.page(engineers.id(), "", 0, 10))
                .extracting(member -> member.recipient().displayName())
                .containsExactly("Ada", "Bob");
        assertThat(recipients.byAddress("bob@example.org")).contains(bob);
    }

    @Test
    void addsGuestsToAMicrosoft365GroupAndRefusesItsContacts() {
        var team = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Team");
        directory.contact("Bob", "bob@example.org");
        paste.open(group(team), () -> {});

        write("Ada <ada@example.org>, bob@example.org");
        assertThat(rows()).extracting(PastedRow::standing).containsExactly(Standing.NEW, Standing.UNUSABLE);
        findButton().withText("Add").click();

        assertThat(members.page(team.id(), "", 0, 10))
                .extracting(member -> member.recipient().kind())
                .containsExactly(RecipientKind.GUEST);
    }

    @Test
    void saysWhenSomebodyWasFaster() {
        paste.open(() -> {});
        write("ada@example.org");
        directory.contact("Ada Lovelace", "ada@example.org");

        findButton().withText("Add").click();

        assertThat(find(PasteDialog.class).exists()).isTrue();
        assertThat(text()).contains("Ada Lovelace");
    }

    @Test
    void takesNoListThatIsTooLong() {
        paste.open(() -> {});

        write(longList(2_001));

        assertThat(findTextArea().withLabel("Addresses").component().getErrorMessage())
                .contains("import it");
        assertThat(findButton().withText("Add").component().isEnabled()).isFalse();
    }

    private static String longList(int people) {
        var list = new StringBuilder();
        for (int i = 0; i < people; i++) {
            list.append("person").append(i).append("@example.org\n");
        }
        return list.toString();
    }

    private void write(String list) {
        findTextArea().withLabel("Addresses").setValue(list);
    }

    private List<PastedRow> rows() {
        var grid = findGrid(PastedRow.class);
        return IntStream.range(0, grid.size()).mapToObj(grid::getRow).toList();
    }

    private String text() {
        return find(PasteDialog.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Recipient> groupsField() {
        return find(MultiSelectComboBox.class).single();
    }

    private DistributionGroup group(Recipient group) {
        return groups.byId(group.id()).orElseThrow();
    }
}
