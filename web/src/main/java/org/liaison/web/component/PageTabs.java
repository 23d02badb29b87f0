package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liaison.recipient.RecipientId;

/** The parts of a recipient's page; each has an address of its own. */
public final class PageTabs extends Nav {

    private static final String CURRENT = "aria-current";
    private static final String INTO_VIEW = """
            const tabs = this.parentElement;
            requestAnimationFrame(() => tabs.scrollLeft +=
                this.getBoundingClientRect().left - tabs.getBoundingClientRect().left
                - (tabs.clientWidth - this.offsetWidth) / 2);
            """;

    private final Map<Class<? extends Component>, RouterLink> links = new LinkedHashMap<>();
    private final Map<Class<?>, Class<?>> within = new HashMap<>();

    public PageTabs() {
        addClassName("page-tabs");
        getElement().setAttribute("aria-label", translate("shell.parts"));
    }

    public PageTabs with(String label, Class<? extends Component> view) {
        var link = new RouterLink();
        link.setText(label);
        links.put(view, link);
        add(link);
        return this;
    }

    /** Says that a view belongs to the part that another one opens. */
    public PageTabs including(Class<? extends Component> view, Class<? extends Component> part) {
        within.put(view, part);
        return this;
    }

    /** Leads to the parts of this recipient's page from now on, and marks the one that is shown. */
    public void show(RecipientId id, Class<?> current) {
        links.forEach((view, link) -> {
            link.setRoute(view, RouteId.parameters(id));
            if (view == within.getOrDefault(current, current)) {
                link.getElement().setAttribute(CURRENT, "page");
                link.getElement().executeJs(INTO_VIEW);
            } else {
                link.getElement().removeAttribute(CURRENT);
            }
        });
    }
}
