package org.liaison.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What differs between two states of a thing, for the audit log.
 *
 * @param before the old values of the properties that changed; new ones are missing
 * @param after the new values; properties that became empty are missing
 */
public record ChangedProperties(Map<String, Object> before, Map<String, Object> after) {

    /** Compares all properties of the two states. */
    public static ChangedProperties between(Map<String, Object> old, Map<String, Object> current) {
        var before = new LinkedHashMap<>(old);
        before.entrySet().removeIf(entry -> entry.getValue().equals(current.get(entry.getKey())));
        var after = new LinkedHashMap<>(current);
        after.entrySet().removeIf(entry -> entry.getValue().equals(old.get(entry.getKey())));
        return new ChangedProperties(before, after);
    }
}
