package org.liaison.operation;

import org.liaison.source.AttemptOutcome;

/**
 * How often attempts to import from a source ended in one way. The number only grows.
 *
 * @param source its name
 */
public record AttemptFigures(String source, AttemptOutcome outcome, long attempts) {}
