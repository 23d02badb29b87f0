package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.PersonCell;
import org.liaison.web.contact.ContactNavigation;

/** The columns that say who a member is, as every list of members has them. */
final class RecipientColumns {

    private RecipientColumns() {}

    /** Adds the name with the address, and the kind; returns the latter, which narrow windows can do without. */
    static <T> Grid.Column<T> add(Grid<T> grid, ValueProvider<T, Recipient> recipient) {
        grid.addComponentColumn(row -> new PersonCell(
                        link(recipient.apply(row)), recipient.apply(row).address()))
                .setHeader(translate("column.name"))
                .setFlexGrow(3);
        return grid.addComponentColumn(row -> new KindLabel(recipient.apply(row).kind()))
                .setHeader(translate("column.kind"))
                .setWidth(KindLabel.COLUMN_WIDTH)
                .setFlexGrow(0);
    }

    private static Component link(Recipient recipient) {
        if (recipient.kind().isExternal()) {
            return ContactNavigation.link(recipient.id(), recipient.displayName());
        }
        return recipient.kind().isGroup()
                ? GroupNavigation.link(recipient.id(), recipient.displayName())
                : new Span(recipient.displayName());
    }
}
