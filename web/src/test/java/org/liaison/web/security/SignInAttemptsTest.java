package org.liaison.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

class SignInAttemptsTest {

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final SignInAttempts attempts = new SignInAttempts(() -> now);

    @Test
    void locksAUserNameAfterSeveralWrongPasswordsUntilSomeTimeHasPassed() {
        fail(SignInAttempts.FREE_ATTEMPTS - 1);
        assertThat(attempts.isLocked("admin")).isFalse();

        fail(1);
        assertThat(attempts.isLocked("admin")).isTrue();
        assertThat(attempts.isLocked("somebody else")).isFalse();

        now = now.plus(SignInAttempts.LOCK);
        assertThat(attempts.isLocked("admin")).isFalse();
    }

    @Test
    void forgetsWrongPasswordsAfterTheRightOne() {
        fail(SignInAttempts.FREE_ATTEMPTS - 1);
        attempts.succeeded(new AuthenticationSuccessEvent(admin()));

        fail(SignInAttempts.FREE_ATTEMPTS - 1);

        assertThat(attempts.isLocked("admin")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(
                    new AuthenticationFailureBadCredentialsEvent(admin(), new BadCredentialsException("wrong")));
        }
    }

    private static UsernamePasswordAuthenticationToken admin() {
        return UsernamePasswordAuthenticationToken.unauthenticated("admin", "wrong");
    }
}
