package org.liaison.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liaison.imports.GuardLimit;

/**
 * The limits that a source has for itself.
 *
 * @param values percent or numbers, from 0 to the limit's {@link GuardLimit#max()}; the general limit holds where one is
 *     missing
 */
public record OwnLimits(Map<GuardLimit, Integer> values) {

    public static final OwnLimits NONE = new OwnLimits(Map.of());

    public OwnLimits {
        values.forEach((limit, value) -> {
            if (value < 0 || value > limit.max()) {
                throw new IllegalArgumentException("%s is from 0 to %d".formatted(limit.key(), limit.max()));
            }
        });
        var ordered = new EnumMap<GuardLimit, Integer>(GuardLimit.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    static OwnLimits ofNames(Map<String, Integer> names) {
        var values = new EnumMap<GuardLimit, Integer>(GuardLimit.class);
        names.forEach((name, value) -> GuardLimit.withKey(name).ifPresent(limit -> values.put(limit, value)));
        return new OwnLimits(values);
    }

    Map<String, Object> asNames() {
        var names = new LinkedHashMap<String, Object>();
        values.forEach((limit, value) -> names.put(limit.key(), value));
        return names;
    }
}
