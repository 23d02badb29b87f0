package org.liaison.web.component;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a list was asked for, as it stands in the address of the page, so that it can be bookmarked and sent on.
 *
 * @param search what was typed into the search field; blank for everything
 * @param deleted whether deleted things are shown instead of living ones
 * @param filters what else was chosen, by the names of the filters
 */
public record ListQuery(String search, boolean deleted, Map<String, String> filters) {

    static final ListQuery ALL = new ListQuery("", false, Map.of());

    private static final String SEARCH = "search";
    private static final String DELETED = "deleted";

    public ListQuery {
        filters = Map.copyOf(filters);
    }

    public static ListQuery of(Location location) {
        var parameters = location.getQueryParameters();
        var filters = new LinkedHashMap<String, String>();
        parameters.getParameters().forEach((name, values) -> filters.put(name, values.getFirst()));
        filters.remove(SEARCH);
        filters.remove(DELETED);
        return new ListQuery(
                parameters.getSingleParameter(SEARCH).orElse(""),
                parameters.getParameters().containsKey(DELETED),
                filters);
    }

    ListQuery withSearch(String newSearch) {
        return new ListQuery(newSearch, deleted, filters);
    }

    ListQuery withDeleted(boolean newDeleted) {
        return new ListQuery(search, newDeleted, filters);
    }

    ListQuery withFilters(Map<String, String> newFilters) {
        return new ListQuery(search, deleted, newFilters);
    }

    QueryParameters toParameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.isBlank()) {
            parameters.put(SEARCH, search);
        }
        parameters.putAll(filters);
        if (deleted) {
            parameters.put(DELETED, "");
        }
        return QueryParameters.simple(parameters);
    }
}
