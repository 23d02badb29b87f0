package org.liaison.audit;

/** Tells on whose behalf the running code acts: the web answers from the session, the command line from the system. */
@FunctionalInterface
public interface CurrentActor {

    Actor get();
}
