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
            var width =
                    UI.getCurrentOrThrow().getPage().windowSizeSignal().get().width();
            unimportant.forEach(column -> column.setVisible(width == 0 || width >= NARROW));
        });
    }
}
