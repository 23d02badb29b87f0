package org.liaison.web.mailbox;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.function.ToIntFunction;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PersonCell;

/** The rows of the mailbox list. */
class MailboxGrid extends Grid<Recipient> {

    /** Reads the rows of one page. */
    interface Pages {
        List<Recipient> page(String search, int offset, int limit);
    }

    private final Command add;
    private String search = "";

    MailboxGrid(Pages pages, ToIntFunction<String> counts, Command add, SerializableConsumer<Recipient> delete) {
        this.add = add;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("with-address-column");
        addComponentColumn(mailbox -> new PersonCell(mailbox.displayName(), mailbox.address()))
                .setHeader(translate("column.name"))
                .setFlexGrow(2);
        var address = addColumn(Recipient::address)
                .setHeader(translate("column.address"))
                .setFlexGrow(2);
        addComponentColumn(mailbox -> deletion(mailbox, delete))
                .setKey("delete")
                .setHeader(translate("column.actions"))
                .setWidth("9rem")
                .setFlexGrow(0);
        NarrowColumns.hide(this, List.of(address));
        setItems(
                        query -> pages.page(search, query.getOffset(), query.getLimit()).stream(),
                        _ -> counts.applyAsInt(search))
                .setIdentifierProvider(Recipient::id);
        show(search);
    }

    /** Shows other mailboxes from now on. */
    final void show(String newSearch) {
        search = newSearch;
        if (search.isBlank()) {
            var button = new Button(translate("mailbox.add"), _ -> add.execute());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            setEmptyStateComponent(new EmptyState(
                    translate("mailbox.list.empty"), translate("mailbox.list.empty.hint"), new Div(button)));
        } else {
            setEmptyStateComponent(EmptyState.ofNoHits());
        }
        refresh();
    }

    final void refresh() {
        getDataProvider().refreshAll();
    }

    private static Button deletion(Recipient mailbox, SerializableConsumer<Recipient> delete) {
        var button = new Button(translate("action.delete"), _ -> delete.accept(mailbox));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(translate("mailbox.delete", mailbox.displayName()));
        return button;
    }
}
