package org.liaison.imports;

/** How long the stages of a run took, in milliseconds. */
public record ImportMillis(long stage, long plan, long apply) {}
