package org.liaison.report;

/**
 * What an import did, or would do, to a group.
 *
 * @param added how many members came
 * @param removed how many members went
 */
public record GroupFacts(String name, long added, long removed) {}
