package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Location;

/** Search field, filters, switch to the deleted ones, and count above a list; keeps the page's address in step. */
public final class ListToolbar extends Div {

    private final TextField search = new TextField();
    private final Checkbox deleted = new Checkbox(translate("list.show-deleted"));
    private final Span count = new Span();
    private final ListFilters filters;
    private final SerializableConsumer<ListQuery> asked;
    private ListQuery query = ListQuery.ALL;

    /**
     * @param searched what the search looks at, for the field's placeholder
     * @param asked told of every new query, before the list is read
     */
    public ListToolbar(String searched, SerializableConsumer<ListQuery> asked) {
        this(searched, new ListFilters(), asked);
        filters.button().setVisible(false);
    }

    /**
     * @param searched what the search looks at, for the field's placeholder
     * @param filters what else the list can be narrowed by
     * @param asked told of every new query, before the list is read; the filters' fields say what was chosen
     */
    public ListToolbar(String searched, ListFilters filters, SerializableConsumer<ListQuery> asked) {
        this.asked = asked;
        this.filters = filters;
        addClassName("list-toolbar");

        search.setPlaceholder(searched);
        search.setAriaLabel(translate("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        Shortcut.SEARCH.focuses(search);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(query.withSearch(change.getValue()));
            }
        });
        deleted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(query.withDeleted(change.getValue()));
            }
        });
        filters.onChange(() -> ask(query.withFilters(filters.written())));
        count.addClassNames("count", "secondary");
        count.getElement().setAttribute("aria-live", "polite");
        add(search, filters.button(), count, deleted, filters);
    }

    /** Puts an action that concerns the list as a whole at the end. */
    public void addAction(Component action) {
        addComponentAtIndex(getComponentCount() - 1, action);
    }

    /** Leaves out the switch, for lists of what cannot be deleted. */
    public void withoutDeleted() {
        deleted.setVisible(false);
    }

    /** Takes the query from the page's address. */
    public void read(Location location) {
        query = ListQuery.of(location);
        search.setValue(query.search());
        deleted.setValue(query.deleted());
        filters.read(query.filters());
        asked.accept(query);
    }

    /**
     * Says how many there are.
     *
     * @param hits how many were counted
     * @param limit from where on they are not counted further
     */
    public void showCount(int hits, int limit) {
        count.setText(
                hits == 0 ? "" : hits > limit ? translate("list.count-more", limit) : translate("list.count", hits));
    }

    private void ask(ListQuery newQuery) {
        query = newQuery;
        getUI().ifPresent(ui -> {
            var here = ui.getActiveViewLocation().getPath();
            ui.getPage().getHistory().replaceState(null, new Location(here, query.toParameters()));
        });
        asked.accept(query);
    }
}
