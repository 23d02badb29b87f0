package org.liaison.web.security;

import org.liaison.audit.Actor;
import org.liaison.audit.CurrentActor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers with the person who is signed in; what runs without one is done by the system. */
@Component
class SessionActor implements CurrentActor {

    private static final Actor SYSTEM = new Actor("system");

    @Override
    public Actor get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? SYSTEM
                : new Actor(authentication.getName());
    }
}
