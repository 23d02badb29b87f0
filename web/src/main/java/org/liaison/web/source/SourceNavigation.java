package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.liaison.source.SourceId;
import org.liaison.web.component.BackLink;
import org.liaison.web.component.RouteId;

/** Leads to the screens for sources. */
public final class SourceNavigation {

    private SourceNavigation() {}

    public static RouterLink link(SourceId source, String text) {
        return new RouterLink(text, SourceView.class, parameters(source));
    }

    static BackLink backToList() {
        return new BackLink(translate("sources.list.title"), SourceListView.class);
    }

    static BackLink back(SourceId source, String name) {
        return new BackLink(name, SourceView.class, parameters(source));
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
