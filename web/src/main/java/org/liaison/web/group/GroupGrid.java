package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.liaison.group.GroupFilter;
import org.liaison.group.GroupSort;
import org.liaison.group.GroupSummary;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PersonCell;

/** The rows of the group list. */
class GroupGrid extends Grid<GroupSummary> {

    /** Reads the rows of one page. */
    interface Pages {
        List<GroupSummary> page(GroupFilter filter, GroupSort sort, boolean descending, int offset, int limit);
    }

    private final Pages pages;
    private final Column<GroupSummary> restoring;
    private GroupFilter filter = GroupFilter.NONE;

    GroupGrid(
            Pages pages,
            ToIntFunction<GroupFilter> counts,
            SerializableConsumer<Integer> counted,
            SerializableConsumer<GroupSummary> restore) {
        this.pages = pages;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("with-address-column");

        addComponentColumn(group ->
                        new PersonCell(GroupNavigation.link(group.id(), group.displayName()), group.primaryAddress()))
                .setHeader(translate("column.name"))
                .setSortProperty(GroupSort.NAME.name())
                .setFlexGrow(2);
        var address = addColumn(GroupSummary::primaryAddress)
                .setHeader(translate("group.address"))
                .setSortProperty(GroupSort.ADDRESS.name())
                .setFlexGrow(2);
        var kind = addComponentColumn(group -> new KindLabel(group.kind()))
                .setHeader(translate("group.kind"))
                .setWidth(KindLabel.COLUMN_WIDTH)
                .setFlexGrow(0);
        addColumn(GroupSummary::members)
                .setHeader(translate("tab.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        var senders = addComponentColumn(group -> new SenderLabel(group.requireSenderAuthentication()))
                .setHeader(translate("group.senders"))
                .setWidth("11rem")
                .setFlexGrow(0);
        restoring = addComponentColumn(group -> restoreButton(group, restore))
                .setKey("restore")
                .setWidth("9rem")
                .setFlexGrow(0);
        NarrowColumns.hide(this, List.of(address, kind, senders));

        setItems(this::page, _ -> {
                    int hits = counts.applyAsInt(filter);
                    counted.accept(hits);
                    return hits;
                })
                .setIdentifierProvider(GroupSummary::id);
        addItemClickListener(click -> GroupNavigation.open(click.getItem().id()));
        show(filter);
    }

    /** Shows other groups from now on. */
    final void show(GroupFilter newFilter) {
        filter = newFilter;
        restoring.setVisible(filter.deleted());
        setEmptyStateComponent(emptyState());
        refresh();
    }

    final void refresh() {
        getDataProvider().refreshAll();
    }

    private Stream<GroupSummary> page(Query<GroupSummary, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        return pages
                .page(
                        filter,
                        order.map(by -> GroupSort.valueOf(by.getSorted())).orElse(GroupSort.NAME),
                        order.filter(by -> by.getDirection() == SortDirection.DESCENDING)
                                .isPresent(),
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    private Component emptyState() {
        if (!filter.text().isBlank()) {
            return new EmptyState(translate("list.no-hits"), translate("list.no-hits.hint"));
        }
        if (filter.deleted()) {
            return new EmptyState(translate("list.none-deleted"), translate("list.none-deleted.hint"));
        }
        var add = new Button(translate("group.add"), _ -> GroupNavigation.openNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(translate("group.list.empty"), translate("group.list.empty.hint"), new Div(add));
    }

    private static Button restoreButton(GroupSummary group, SerializableConsumer<GroupSummary> restore) {
        var button = new Button(translate("action.restore"), _ -> restore.accept(group));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
