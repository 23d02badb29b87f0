package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A menu of columns, of which a person shows and hides some; the browser remembers the choice. Narrow windows show none of
 * them, whatever was chosen.
 */
public final class ColumnChooser<T> extends MenuBar {

    private static final String SEPARATOR = ".";

    private final String memory;
    private final List<Column<T>> columns;
    private final Map<String, MenuItem> items = new HashMap<>();
    private final Set<String> chosen;
    private Set<String> roomy;
    private boolean crowded;
    private boolean narrow;
    private boolean wide;

    /**
     * Offers columns to choose from.
     *
     * @param memory under which name the browser remembers the choice
     * @param columns what can be chosen, each with a key and a header
     * @param first the keys of those that are shown until somebody chooses
     */
    public ColumnChooser(Grid<T> grid, String memory, Collection<Column<T>> columns, Set<String> first) {
        this(grid, memory, columns, first, Set.of());
    }

    /**
     * Offers columns to choose from, some of which show by themselves where there is room.
     *
     * @param roomy the keys of those that are shown until somebody chooses, but in wide windows only
     */
    public ColumnChooser(
            Grid<T> grid, String memory, Collection<Column<T>> columns, Set<String> first, Set<String> roomy) {
        this.memory = memory + "-columns";
        this.columns = List.copyOf(columns);
        var remembered = BrowserMemory.recall(this.memory).map(keys -> Arrays.asList(keys.split("\\.")));
        this.chosen = new LinkedHashSet<>(
                remembered.<Collection<String>>map(keys -> keys).orElse(first));
        this.roomy = remembered.isPresent() ? Set.of() : roomy;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        addClassName("column-chooser");
        var menu = addItem(VaadinIcon.SPLIT_H.create());
        menu.setAriaLabel(translate("list.columns"));
        for (var column : this.columns) {
            var item = menu.getSubMenu().addItem(column.getHeaderText());
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.addClickListener(_ -> choose(column, item));
            items.put(column.getKey(), item);
        }
        Signal.effect(grid, () -> {
            narrow = NarrowColumns.isNarrow();
            wide = NarrowColumns.isWide();
            show();
        });
    }

    /** Shows none of the columns, except in wide windows: for as long as something stands beside the grid. */
    public void makeRoom(boolean needed) {
        crowded = needed;
        show();
    }

    private void choose(Column<T> column, MenuItem item) {
        if (item.isChecked()) {
            chosen.add(column.getKey());
        } else {
            chosen.remove(column.getKey());
        }
        roomy = Set.of();
        column.setVisible(isShown(column.getKey()));
        var keys = new ArrayList<>(chosen);
        BrowserMemory.remember(memory, String.join(SEPARATOR, keys));
    }

    private void show() {
        setVisible(!narrow);
        if (wide) {
            chosen.addAll(roomy);
        } else {
            chosen.removeAll(roomy);
        }
        items.forEach((key, item) -> item.setChecked(chosen.contains(key)));
        columns.forEach(column -> column.setVisible(isShown(column.getKey())));
    }

    private boolean isShown(String key) {
        return !narrow && chosen.contains(key) && (wide || !crowded);
    }
}
