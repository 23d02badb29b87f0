package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.liaison.group.GroupFilter;
import org.liaison.group.GroupSort;
import org.liaison.group.GroupSummary;
import org.liaison.web.component.ColumnChooser;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.PersonCell;

/** The rows of the group list. */
class GroupGrid extends Grid<GroupSummary> {

    /** Reads the rows of one page. */
    interface Pages {
        List<GroupSummary> page(GroupFilter filter, GroupSort sort, boolean descending, int offset, int limit);
    }

    /** As many can be chosen together. */
    static final int SELECTION_LIMIT = 1_000;

    private final Pages pages;
    private final Column<GroupSummary> restoring;
    private final ColumnChooser<GroupSummary> columnChooser;
    private GroupFilter filter = GroupFilter.NONE;

    GroupGrid(
            Pages pages,
            ToIntFunction<GroupFilter> counts,
            SerializableConsumer<Integer> counted,
            SerializableConsumer<GroupSummary> restore) {
        this.pages = pages;
        addThemeVariants(GridVariant.NO_BORDER);

        addComponentColumn(group ->
                        new PersonCell(GroupNavigation.link(group.id(), group.displayName()), group.primaryAddress()))
                .setHeader(translate("column.name"))
                .setSortProperty(GroupSort.NAME.name())
                .setFlexGrow(4);
        var address = addColumn(GroupSummary::primaryAddress)
                .setKey("address")
                .setHeader(translate("group.address"))
                .setSortProperty(GroupSort.ADDRESS.name())
                .setFlexGrow(2);
        var kind = addComponentColumn(group -> new KindLabel(group.kind()))
                .setKey("type")
                .setHeader(translate("group.kind"))
                .setWidth(KindLabel.COLUMN_WIDTH)
                .setFlexGrow(0);
        addColumn(group -> translate("import.number", group.members()))
                .setHeader(translate("tab.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        var external = addColumn(GroupGrid::external)
                .setKey("external")
                .setHeader(translate("group.column.external"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        var senders = addComponentColumn(GroupGrid::senders)
                .setKey("senders")
                .setHeader(translate("group.senders"))
                .setWidth("13rem")
                .setFlexGrow(0);
        var owners = addColumn(group -> String.join(", ", group.owners()))
                .setKey("owners")
                .setHeader(translate("tab.owners"))
                .setResizable(true);
        restoring = addComponentColumn(group -> restoreButton(group, restore))
                .setKey("restore")
                .setHeader(translate("column.actions"))
                .setWidth("9rem")
                .setFlexGrow(0);
        columnChooser = new ColumnChooser<>(
                this,
                "groups",
                List.of(address, kind, external, senders, owners),
                Set.of("type", "external", "senders"));

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

    ColumnChooser<GroupSummary> columnChooser() {
        return columnChooser;
    }

    /** All that the filter lets through, as far as they can be chosen together. */
    List<GroupSummary> all() {
        return pages.page(filter, GroupSort.NAME, false, 0, SELECTION_LIMIT);
    }

    final void refresh() {
        deselectAll();
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
        if (!filter.withDeleted(false).equals(GroupFilter.NONE)) {
            return EmptyState.ofNoHits();
        }
        if (filter.deleted()) {
            return new EmptyState(translate("list.none-deleted"), translate("list.none-deleted.hint"));
        }
        var add = new Button(translate("group.add"), _ -> GroupNavigation.openNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(translate("group.list.empty"), translate("group.list.empty.hint"), new Div(add));
    }

    static String external(GroupSummary group) {
        return group.externalMembers() > GroupSummary.EXTERNAL_COUNT_LIMIT
                ? translate("group.external.many", GroupSummary.EXTERNAL_COUNT_LIMIT)
                : translate("import.number", group.externalMembers());
    }

    private static Component senders(GroupSummary group) {
        var cell = new Div(new SenderLabel(group.requireSenderAuthentication(), group.isRefusing()));
        cell.addClassName("stacked-cell");
        if (group.specifiedSenders() > 0) {
            cell.add(secondary(translate("group.senders.specified", group.specifiedSenders())));
        }
        if (group.moderated()) {
            cell.add(secondary(translate("group.senders.moderated")));
        }
        return cell;
    }

    private static Span secondary(String text) {
        var span = new Span(text);
        span.addClassName("secondary");
        return span;
    }

    private static Button restoreButton(GroupSummary group, SerializableConsumer<GroupSummary> restore) {
        var button = new Button(translate("action.restore"), _ -> restore.accept(group));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
