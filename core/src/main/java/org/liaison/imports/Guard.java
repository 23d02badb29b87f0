package org.liaison.imports;

import java.math.BigDecimal;
import java.util.List;

/**
 * A limit that a plan exceeds, so that a person has to look at it.
 *
 * @param code stable, such as {@code GUARD-805}
 * @param found what the plan would do
 * @param allowed what would have been let through
 * @param groups the groups concerned, by display name, at most ten; empty where it concerns the file
 */
public record Guard(String code, String message, BigDecimal found, BigDecimal allowed, List<String> groups) {}
