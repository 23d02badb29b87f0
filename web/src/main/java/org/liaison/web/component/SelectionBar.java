package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done to the rows of a list that were chosen, on whatever page of it they are. The bar is always there, so that
 * choosing moves nothing.
 */
public final class SelectionBar<T> extends Div {

    private final Grid<T> grid;
    private final Span selected = new Span();
    private final Button selectAll = new Button();
    private final Button clear = new Button(translate("selection.clear"));
    private final MenuBar actions = new MenuBar();
    private final List<MenuItem> items = new ArrayList<>();
    private int hits;
    private int limit;

    /**
     * @param grid the list; several of its rows can be chosen from now on
     * @param all reads all rows of the list, where they are not too many to be chosen together
     */
    public SelectionBar(Grid<T> grid, SerializableSupplier<List<T>> all) {
        this.grid = grid;
        addClassName("selection-bar");
        selected.addClassName("selected");
        selected.getElement().setAttribute("aria-live", "polite");
        selectAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        selectAll.addClickListener(_ -> grid.asMultiSelect().setValue(new LinkedHashSet<>(all.get())));
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        clear.addClickListener(_ -> grid.deselectAll());
        actions.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        actions.getElement().setAttribute("aria-label", translate("selection.actions"));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(_ -> show());
        add(selected, selectAll, clear, actions);
        show();
    }

    /** Adds something that can be done to the rows that were chosen. */
    public MenuItem addAction(String label, SerializableConsumer<Set<T>> action) {
        var item = actions.addItem(label, _ -> action.accept(grid.getSelectedItems()));
        items.add(item);
        item.setEnabled(false);
        return item;
    }

    /** Adds something that concerns the rows that were chosen, or all of them while none is. */
    public void addAtEnd(Component component) {
        add(component);
    }

    /**
     * Says how long the list is.
     *
     * @param newLimit up to how many can be chosen together
     */
    public void showCount(int newHits, int newLimit) {
        hits = newHits;
        limit = newLimit;
        show();
    }

    private void show() {
        int count = grid.getSelectedItems().size();
        selected.setText(translate("selection.count", count));
        selectAll.setText(translate("selection.all", hits));
        selectAll.setVisible(hits > 0 && hits <= limit && count < hits);
        clear.setVisible(count > 0);
        items.forEach(item -> item.setEnabled(count > 0));
    }
}
