package org.liaison.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.address.MailAlias;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.RecipientKind;

class GroupDetailsTest {

    @Test
    void isClosedToOutsideSendersUnlessSomebodyOpensIt() {
        var details = GroupDetails.of(
                RecipientKind.DISTRIBUTION_GROUP, "Team", new MailAlias("team"), SmtpAddress.of("team@corp.example"));

        assertThat(details.requireSenderAuthentication()).isTrue();
        assertThat(details.hidden()).isFalse();
        assertThat(details.withRequireSenderAuthentication(false).requireSenderAuthentication())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(RecipientKind.class)
    void isOfAKindOfGroup(RecipientKind kind) {
        if (RecipientKind.GROUPS.contains(kind)) {
            assertThat(details(kind, "Team", null).kind()).isEqualTo(kind);
        } else {
            assertThatThrownBy(() -> details(kind, "Team", null)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void hasANameOf1To256Characters() {
        assertThat(named("  Team ").displayName()).isEqualTo("Team");
        assertThat(named("\uD835\uDD38".repeat(256)).displayName()).hasSize(512);
        for (var name : new String[] {"", " \t", "x".repeat(257)}) {
            assertThatThrownBy(() -> named(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void hasADescriptionOnlyIfItSaysSomething() {
        assertThat(details(RecipientKind.DISTRIBUTION_GROUP, "Team", " ").description())
                .isNull();
        assertThat(details(RecipientKind.DISTRIBUTION_GROUP, "Team", " For all. ")
                        .description())
                .isEqualTo("For all.");
    }

    private static GroupDetails named(String name) {
        return details(RecipientKind.DISTRIBUTION_GROUP, name, null);
    }

    private static GroupDetails details(RecipientKind kind, String name, @Nullable String description) {
        return new GroupDetails(
                kind,
                name,
                new MailAlias("team"),
                SmtpAddress.of("team@corp.example"),
                description,
                false,
                true,
                false);
    }
}
