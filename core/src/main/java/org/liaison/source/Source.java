package org.liaison.source;

/**
 * A named, repeatable origin of files, which owns the memberships that its files bring.
 *
 * @param version counts the changes; a change is made to the version somebody saw
 */
public record Source(SourceId id, long version, String name, OwnLimits limits) {}
