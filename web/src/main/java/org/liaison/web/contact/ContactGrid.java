package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSort;
import org.liaison.contact.MailContactSummary;
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

    private final Pages pages;
    private final Column<MailContactSummary> restoring;
    private MailContactFilter filter = MailContactFilter.NONE;

    ContactGrid(
            Pages pages, ToIntFunction<MailContactFilter> counts, SerializableConsumer<MailContactSummary> restore) {
        this.pages = pages;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("with-address-column");

        addComponentColumn(contact -> new PersonCell(
                        ContactNavigation.link(contact.id(), contact.displayName()), contact.externalAddress()))
                .setHeader(translate("column.name"))
                .setSortProperty(MailContactSort.NAME.name())
                .setFlexGrow(2);
        var address = addColumn(MailContactSummary::externalAddress)
                .setHeader(translate("contact.external-address"))
                .setSortProperty(MailContactSort.ADDRESS.name())
                .setFlexGrow(2);
        var company = addColumn(MailContactSummary::company)
                .setHeader(translate("property.company"))
                .setSortProperty(MailContactSort.COMPANY.name());
        var title = addColumn(MailContactSummary::title).setHeader(translate("property.title"));
        var kind = addComponentColumn(contact -> new KindLabel(contact.kind()))
                .setHeader(translate("contact.type"))
                .setWidth(KindLabel.COLUMN_WIDTH)
                .setFlexGrow(0);
        var hidden = addColumn(contact -> contact.hidden() ? translate("value.hidden") : "")
                .setHeader(translate("contact.address-lists"))
                .setWidth("9rem")
                .setFlexGrow(0);
        restoring = addComponentColumn(contact -> restoreButton(contact, restore))
                .setKey("restore")
                .setWidth("9rem")
                .setFlexGrow(0);
        NarrowColumns.hide(this, List.of(address, company, title, kind, hidden));

        setItems(this::page, _ -> counts.applyAsInt(filter)).setIdentifierProvider(MailContactSummary::id);
        addItemClickListener(click -> ContactNavigation.open(click.getItem().id()));
        show(filter);
    }

    /** Shows other contacts from now on. */
    final void show(MailContactFilter newFilter) {
        filter = newFilter;
        restoring.setVisible(filter.deleted());
        setEmptyStateComponent(emptyState());
        refresh();
    }

    final void refresh() {
        getDataProvider().refreshAll();
    }

    private Stream<MailContactSummary> page(Query<MailContactSummary, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        return pages
                .page(
                        filter,
                        order.map(by -> MailContactSort.valueOf(by.getSorted())).orElse(MailContactSort.NAME),
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
