package org.liaison.web.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** Leaves the less important columns of a grid out where the window is too narrow for them. */
public final class NarrowColumns {

    private static final int NARROW = 800;
    private static final int WIDE = 1600;

    private NarrowColumns() {}

    public static <T> void hide(Grid<T> grid, List<Grid.Column<T>> unimportant) {
        Signal.effect(grid, () -> {
            boolean narrow = isNarrow();
            unimportant.forEach(column -> column.setVisible(!narrow));
        });
    }

    /** Whether the window is narrow; asked in an effect, which runs again when that changes. */
    static boolean isNarrow() {
        return width() > 0 && width() < NARROW;
    }

    /** Whether the window has room for columns that are of use now and then; asked as the above. */
    static boolean isWide() {
        return width() >= WIDE;
    }

    private static int width() {
        return UI.getCurrentOrThrow().getPage().windowSizeSignal().get().width();
    }
}
