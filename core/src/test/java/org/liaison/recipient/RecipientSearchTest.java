package org.liaison.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class RecipientSearchTest {

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private TestDirectory directory;

    @Test
    void findsRecipientsOfTheWantedKindsByName() {
        var bob = directory.mailbox("Bob");
        var ada = directory.contact("Ada");
        directory.group("Team");

        var filter = new RecipientFilter("", Set.of(RecipientKind.MAIL_CONTACT, RecipientKind.MAILBOX));

        assertThat(recipients.page(filter, 0, 10)).containsExactly(ada, bob);
        assertThat(recipients.page(filter, 1, 10)).containsExactly(bob);
        assertThat(recipients.page(filter, 0, 1)).containsExactly(ada);
        assertThat(recipients.count(filter)).isEqualTo(2);
        assertThat(recipients.count(RecipientFilter.anyKind(""))).isEqualTo(3);
    }

    @Test
    void tellsWhoHasWhichOfManyAddresses() {
        var ada = directory.contact("Ada");
        var bob = directory.mailbox("Bob");

        assertThat(recipients.byAddresses(List.of("ada@example.org", "bob@corp.example", "nobody@example.org")))
                .isEqualTo(Map.of("ada@example.org", ada, "bob@corp.example", bob));
        assertThat(recipients.byAddresses(List.of())).isEmpty();
    }

    @Test
    void needsAKindToLookFor() {
        assertThatThrownBy(() -> new RecipientFilter("", Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "LOVEL",
                "ada lovelace",
                "lovelace, ada",
                "engines",
                "ada@example.org",
                "example.org",
                "org",
                "o'brien",
                "brien",
                "m\u00FCller",
                "M\u00DCLLER-L\u00DCD",
                "l\u00FCd"
            })
    void findsSomebodyByTheBeginningsOfWordsOfNameAddressAndCompany(String text) {
        contact("Ada O'Brien M\u00FCller-L\u00FCdenscheidt Lovelace", "Analytical Engines");
        directory.mailbox("Somebody Else");

        assertThat(recipients.page(RecipientFilter.anyKind(text), 0, 10)).hasSize(1);
        assertThat(recipients.count(RecipientFilter.anyKind(text))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"velace", "ada babbage", "adax"})
    void doesNotFindSomebodyWhoLacksAWord(String text) {
        contact("Ada Lovelace", "Analytical Engines");

        assertThat(recipients.page(RecipientFilter.anyKind(text), 0, 10)).isEmpty();
        assertThat(recipients.count(RecipientFilter.anyKind(text))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "' | '", "a:*", "!ada", "ada & ", "()", "<->", "\0", "%", "\uD800"})
    void takesAnyTextForWordsAndNeverForASearchLanguage(String text) {
        assertThat(recipients.page(RecipientFilter.anyKind(text), 0, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada <Countess>",
                "Ada (Countess)",
                "Ada, Countess",
                "Ada/Countess",
                "Ada\\Countess",
                "Ada_Countess",
                "Ada-Countess",
                "Ada+Countess",
                "Ada~Countess",
                "Ada=Countess",
                "Ada|Countess",
                "Ada;Countess",
                "Ada#Countess",
                "Ada*Countess",
                "Ada%Countess",
                "Ada\"Countess\"",
                "Ada [Countess]",
                "Ada {Countess}",
                "Ada?Countess!",
                "Ada`Countess^",
                "Ada&Countess;",
                "Ada$Countess",
                "Ada\u2013Countess",
                "Ada\u00A0Countess",
                "Ada \u201ECountess\u201C",
                "Ada \u00B7 Countess",
                "Ada\u3000Countess"
            })
    void findsEveryWordOfANameWhateverStandsBetweenThem(String name) {
        contact(name, "");

        assertThat(recipients.count(RecipientFilter.anyKind("ada"))).isEqualTo(1);
        assertThat(recipients.count(RecipientFilter.anyKind("countess"))).isEqualTo(1);
        assertThat(recipients.count(RecipientFilter.anyKind(name))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0416\u0430\u043D\u043D\u0430",
                "\u0141ukasz",
                "\u5C71\u7530",
                "\u0645\u062D\u0645\u062F",
                "\u0928\u092E\u0938\u094D\u0924\u0947",
                "3M",
                "1e5",
                "\u0130stanbul",
                "STRASSE",
                "Stra\u00DFe",
                "\u039F\u03B4\u03C5\u03C3\u03C3\u03B5\u03CD\u03C2",
                "Zoe\u0301"
            })
    void findsNamesInAnyScriptInAnyCase(String name) {
        contact(name, "");

        assertThat(recipients.count(RecipientFilter.anyKind(name)))
                .as("as written")
                .isEqualTo(1);
        assertThat(recipients.count(RecipientFilter.anyKind(name.toLowerCase(java.util.Locale.ROOT))))
                .as("in lower case")
                .isEqualTo(1);
    }

    @Test
    void leavesOutTheDeletedEverywhereButInNames() {
        var ada = directory.contact("Ada");
        contacts.delete(ada.id());

        assertThat(recipients.page(RecipientFilter.anyKind("ada"), 0, 10)).isEmpty();
        assertThat(recipients.count(RecipientFilter.anyKind(""))).isZero();
        assertThat(recipients.byId(ada.id())).isEmpty();
        assertThat(recipients.byAddress("ada@example.org")).isEmpty();
        assertThat(recipients.names(List.of(ada.id()))).isEqualTo(Map.of(ada.id(), "Ada"));
    }

    @Test
    void findsOneRecipientByNumberAndByAnyOfItsAddresses() {
        var ada = contacts.create(new ContactDetails(
                SmtpAddress.of("Ada@example.org"),
                List.of(SmtpAddress.of("lovelace@M\u00FCller.example")),
                Map.of(ContactField.DISPLAY_NAME, "Ada"),
                false));
        var expected = new Recipient(ada.id(), RecipientKind.MAIL_CONTACT, "Ada", "Ada@example.org");

        assertThat(recipients.byId(ada.id())).contains(expected);
        assertThat(recipients.byAddress("ada@example.org")).contains(expected);
        assertThat(recipients.byAddress("lovelace@xn--mller-kva.example")).contains(expected);
        assertThat(recipients.byAddress("nobody@example.org")).isEmpty();
        assertThat(recipients.byId(new RecipientId(Long.MAX_VALUE))).isEmpty();
    }

    private void contact(String name, String company) {
        contacts.create(new ContactDetails(
                SmtpAddress.of("ada@example.org"),
                List.of(),
                Map.of(ContactField.DISPLAY_NAME, name, ContactField.COMPANY, company),
                false));
    }
}
