package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.liaison.source.SourceId;
import org.liaison.web.component.RouteId;

/** Leads to the screens for sources. */
public final class SourceNavigation {

    private SourceNavigation() {}

    public static RouterLink link(SourceId source, String text) {
        return new RouterLink(text, SourceView.class, parameters(source));
    }

    static RouterLink backToList() {
        return back(new RouterLink(SourceListView.class), translate("sources.list.title"));
    }

    static RouterLink back(SourceId source, String name) {
        return back(new RouterLink(SourceView.class, parameters(source)), name);
    }

    private static RouterLink back(RouterLink link, String text) {
        link.setText("‹ " + text);
        link.addClassName("back");
        return link;
    }

    static void open(SourceId source) {
        UI.getCurrentOrThrow().navigate(SourceView.class, parameters(source));
    }

    static void openFetching(SourceId source) {
        UI.getCurrentOrThrow().navigate(SourceFetchingView.class, parameters(source));
    }

    static void openNew() {
        UI.getCurrentOrThrow().navigate(NewSourceView.class);
    }

    private static RouteParameters parameters(SourceId source) {
        return RouteId.parameters(source.value());
    }
}
