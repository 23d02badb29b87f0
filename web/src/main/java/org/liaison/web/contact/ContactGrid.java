package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSort;
import org.liaison.contact.MailContactSummary;
import org.liaison.web.component.ColumnChooser;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PersonCell;

/** The rows of the contact list. */
class ContactGrid extends Grid<MailContactSummary> {

    /** Reads the rows of one page. */
    interface Pages {
        List<MailContactSummary> page(
                MailContactFilter filter, MailContactSort sort, boolean descending, int offset, int limit);
    }

    private static final String ADDRESS = "address";
    private static final String KIND = "type";
    private static final String HIDDEN = "hidden";

    private static final Set<String> SHOWN_AT_FIRST =
            Set.of(ContactField.COMPANY.key(), ContactField.TITLE.key(), KIND, HIDDEN);

    private final Pages pages;
    private final Column<MailContactSummary> restoring;
    private final ColumnChooser<MailContactSummary> columnChooser;
    private MailContactFilter filter = MailContactFilter.NONE;

    ContactGrid(
            Pages pages, ToIntFunction<MailContactFilter> counts, SerializableConsumer<MailContactSummary> restore) {
        this.pages = pages;
        addThemeVariants(GridVariant.NO_BORDER);
        setColumnReorderingAllowed(true);

        addComponentColumn(contact -> new PersonCell(
                        ContactNavigation.link(contact.id(), contact.displayName()), contact.externalAddress()))
                .setHeader(translate("column.name"))
                .setSortProperty(MailContactSort.NAME.name())
                .setFlexGrow(3);
        var choosable = new ArrayList<Column<MailContactSummary>>();
        choosable.add(addColumn(MailContactSummary::externalAddress)
                .setKey(ADDRESS)
                .setHeader(translate("contact.external-address"))
                .setSortProperty(MailContactSort.ADDRESS.name())
                .setFlexGrow(2));
        for (var field : MailContactSummary.FIELDS) {
            choosable.add(addColumn(contact -> contact.get(field))
                    .setKey(field.key())
                    .setHeader(translate("property." + field.key()))
                    .setResizable(true));
        }
        getColumnByKey(ContactField.COMPANY.key()).setSortProperty(MailContactSort.COMPANY.name());
        choosable.add(addComponentColumn(contact -> new KindLabel(contact.kind()))
                .setKey(KIND)
                .setHeader(translate("contact.type"))
                .setWidth(KindLabel.COLUMN_WIDTH)
                .setFlexGrow(0));
        choosable.add(addColumn(contact -> contact.hidden() ? translate("value.hidden") : "")
                .setKey(HIDDEN)
                .setHeader(translate("contact.address-lists"))
                .setWidth("8rem")
                .setFlexGrow(0));
        restoring = addComponentColumn(contact -> restoreButton(contact, restore))
                .setKey("restore")
                .setHeader(translate("column.actions"))
                .setWidth("9rem")
                .setFlexGrow(0);
        columnChooser = new ColumnChooser<>(this, "contacts", choosable, SHOWN_AT_FIRST);

        setItems(this::page, _ -> counts.applyAsInt(filter)).setIdentifierProvider(MailContactSummary::id);
        addItemClickListener(click -> ContactNavigation.open(click.getItem().id()));
        show(filter);
    }

    /** Puts a button into each row that shows its contact beside the list, where there is room for that. */
    void addLook(SerializableConsumer<MailContactSummary> look) {
        var column = addComponentColumn(contact -> {
                    var button = new Button(VaadinIcon.EYE.create(), _ -> look.accept(contact));
                    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                    button.setAriaLabel(translate("look.of", contact.displayName()));
                    return button;
                })
                .setKey("look")
                .setHeader(translate("look.column"))
                .setWidth("5.5rem")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
        NarrowColumns.hide(this, List.of(column));
    }

    /** Shows names and addresses only, while something stands beside the list that tells more. */
    void makeRoom(boolean needed) {
        columnChooser.makeRoom(needed);
    }

    ColumnChooser<MailContactSummary> columnChooser() {
        return columnChooser;
    }

    /** Shows other contacts from now on, and none of them is chosen. */
    final void show(MailContactFilter newFilter) {
        filter = newFilter;
        restoring.setVisible(filter.deleted());
        setEmptyStateComponent(emptyState());
        refresh();
    }

    final void refresh() {
        deselectAll();
        getDataProvider().refreshAll();
    }

    MailContactFilter filter() {
        return filter;
    }

    /** All that the filter lets through, as far as they can be chosen together. */
    List<MailContactSummary> all() {
        return pages.page(filter, MailContactSort.NAME, false, 0, MailContactSearch.COUNT_LIMIT);
    }

    private Stream<MailContactSummary> page(Query<MailContactSummary, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        return pages
                .page(
                        filter,
                        order.map(by -> MailContactSort.valueOf(by.getSorted())).orElse(MailContactSort.NAME),
                        order.map(QuerySortOrder::getDirection).orElse(SortDirection.ASCENDING)
                                == SortDirection.DESCENDING,
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    private Component emptyState() {
        if (filter.isNarrow()) {
            return EmptyState.ofNoHits();
        }
        if (filter.deleted()) {
            return new EmptyState(translate("list.none-deleted"), translate("list.none-deleted.hint"));
        }
        var add = new Button(translate("contact.add"), _ -> ContactNavigation.openNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(translate("contact.list.empty"), translate("contact.list.empty.hint"), new Div(add));
    }

    private static Button restoreButton(MailContactSummary contact, SerializableConsumer<MailContactSummary> restore) {
        var button = new Button(translate("action.restore"), _ -> restore.accept(contact));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
