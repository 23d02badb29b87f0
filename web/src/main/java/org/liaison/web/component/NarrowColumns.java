package org.liaison.web.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** Leaves the less important columns of a grid out where the window is too narrow for them. */
public final class NarrowColumns {

    private static final int NARROW = 800;

    private NarrowColumns() {}

    public static <T> void hide(Grid<T> grid, List<Grid.Column<T>> unimportant) {
        Signal.effect(grid, () -> {
            boolean narrow = isNarrow();
            unimportant.forEach(column -> column.setVisible(!narrow));
        });
    }

    /** Whether the window is narrow; asked in an effect, which runs again when that changes. */
    static boolean isNarrow() {
        var width = UI.getCurrentOrThrow().getPage().windowSizeSignal().get().width();
        return width > 0 && width < NARROW;
    }
}
