package org.liaison.imports;

import java.time.Instant;

/**
 * That a person looked at a held plan and let it pass.
 *
 * @param by who it was
 * @param reason why it is right, in the person's words
 * @param planHash the plan that was approved, and no other
 */
public record Approval(String by, Instant at, String reason, String planHash) {}
