package org.liaison.web.component;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;

/**
 * What a list was asked for, as it stands in the address of the page, so that it can be bookmarked and sent on.
 *
 * @param search what was typed into the search field; blank for everything
 * @param deleted whether deleted things are shown instead of living ones
 */
public record ListQuery(String search, boolean deleted) {

    private static final String SEARCH = "search";
    private static final String DELETED = "deleted";

    public static ListQuery of(Location location) {
        var parameters = location.getQueryParameters();
        return new ListQuery(
                parameters.getSingleParameter(SEARCH).orElse(""),
                parameters.getParameters().containsKey(DELETED));
    }

    public QueryParameters toParameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.isBlank()) {
            parameters.put(SEARCH, search);
        }
        if (deleted) {
            parameters.put(DELETED, "");
        }
        return QueryParameters.simple(parameters);
    }
}
