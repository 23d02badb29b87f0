package org.liaison.imports;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditAction;
import org.liaison.recipient.RecipientId;

/**
 * Which changes of a plan are looked at.
 *
 * @param text part of a contact's name or address; blank for all
 * @param actions what is done; empty for all
 * @param group the group it is done in; null for all
 * @param problem the code of a problem that the change's row has; null for all
 * @param failed whether only those that could not be applied
 */
public record PlannedChangeFilter(
        String text,
        Set<AuditAction> actions,
        @Nullable RecipientId group,
        @Nullable String problem,
        boolean failed) {

    public static final PlannedChangeFilter ALL = new PlannedChangeFilter("", Set.of(), null, null, false);

    public PlannedChangeFilter {
        text = text.strip();
        actions = Set.copyOf(actions);
    }

    /** Whether it leaves anything out. */
    public boolean isNarrow() {
        return !equals(ALL);
    }
}
