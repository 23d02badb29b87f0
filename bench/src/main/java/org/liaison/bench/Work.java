package org.liaison.bench;

/** What a step did to the directory; the same for all who are measured, or the comparison means nothing. */
record Work(long created, long updated, long added, long removed) {}
