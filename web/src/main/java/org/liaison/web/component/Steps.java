package org.liaison.web.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Arrays;
import java.util.List;

/** Shows the steps of a longer form, and which one is open. */
public final class Steps extends OrderedList {

    private final List<ListItem> items;

    public Steps(String label, String... titles) {
        addClassName("steps");
        getElement().setAttribute("aria-label", label);
        items = Arrays.stream(titles).map(ListItem::new).toList();
        items.forEach(this::add);
    }

    /**
     * Marks the step that is open.
     *
     * @param current from 0
     */
    public void show(int current) {
        for (int step = 0; step < items.size(); step++) {
            var item = items.get(step);
            item.setClassName("done", step < current);
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        }
    }
}
