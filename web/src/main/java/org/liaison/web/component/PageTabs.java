package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liaison.recipient.RecipientId;

/** The parts of a recipient's page; each has an address of its own. */
public final class PageTabs extends Tabs {

    private final Map<Class<? extends Component>, RouterLink> links = new LinkedHashMap<>();

    public PageTabs() {
        addClassName("page-tabs");
    }

    public PageTabs with(String label, Class<? extends Component> view) {
        var link = new RouterLink();
        link.setText(label);
        links.put(view, link);
        add(new Tab(link));
        return this;
    }

    /** Leads to the parts of this recipient's page from now on, and marks the one that is shown. */
    public void show(RecipientId id, Class<?> current) {
        int index = 0;
        for (var entry : links.entrySet()) {
            entry.getValue().setRoute(entry.getKey(), RouteId.parameters(id));
            if (entry.getKey() == current) {
                setSelectedIndex(index);
            }
            index++;
        }
    }
}
