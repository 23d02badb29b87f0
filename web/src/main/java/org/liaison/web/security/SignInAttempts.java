package org.liaison.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/**
 * Slows down whoever guesses passwords: after a few wrong ones for a user name, no password is accepted for it until some
 * time has passed without another try.
 */
class SignInAttempts {

    static final int FREE_ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(1);

    /** Somebody who makes up user names must not fill the memory. */
    private static final int MAX_NAMES = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MAX_NAMES;
        }
    };

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isLocked(String userName) {
        var failed = failures.get(userName);
        return failed != null
                && failed.count() >= FREE_ATTEMPTS
                && clock.instant().isBefore(failed.last().plus(LOCK));
    }

    @EventListener
    synchronized void failed(AuthenticationFailureBadCredentialsEvent event) {
        var earlier = failures.get(event.getAuthentication().getName());
        failures.put(
                event.getAuthentication().getName(),
                new Failures(earlier == null ? 1 : earlier.count() + 1, clock.instant()));
    }

    @EventListener
    synchronized void succeeded(AuthenticationSuccessEvent event) {
        failures.remove(event.getAuthentication().getName());
    }

    private record Failures(int count, Instant last) {}
}
