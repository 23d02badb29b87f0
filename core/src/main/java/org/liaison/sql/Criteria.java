package org.liaison.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of one where clause, with their named parameters, for lists that can be narrowed in several ways. */
public final class Criteria {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition without parameters, written as SQL. */
    public Criteria and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with one named parameter, such as {@code "kind = :kind"}. */
    public Criteria and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
        return this;
    }

    /** The conditions joined by {@code and}; {@code true} where there are none. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
