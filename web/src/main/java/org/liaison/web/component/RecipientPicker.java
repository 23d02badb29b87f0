package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;

/** A dialog in which recipients are looked for and picked, several at a time. */
public final class RecipientPicker extends Dialog {

    /** Where the picker looks. */
    public interface Directory {

        List<Recipient> page(String text, int offset, int limit);

        int count(String text);

        /** Which of these have been picked before, so that they need not be again. */
        Set<RecipientId> alreadyIn(Collection<RecipientId> candidates);
    }

    private final Directory directory;
    private final Grid<Recipient> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final Div hint = new Div();
    private final Span problem = new Span();
    private final Button save;
    private final Set<RecipientId> already = new HashSet<>();
    private SerializableConsumer<String> typed = _ -> {};

    /** @param picked what to do with those who were picked; closes the picker when it is done */
    public RecipientPicker(
            String title,
            String saveLabel,
            Directory directory,
            SerializableBiConsumer<RecipientPicker, Set<Recipient>> picked) {
        this.directory = directory;
        setHeaderTitle(title);
        setModality(ModalityMode.STRICT);
        addClassName("recipient-picker");

        search.setPlaceholder(translate("picker.search"));
        search.setAriaLabel(translate("picker.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setAutofocus(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            hint.removeAll();
            grid.getDataProvider().refreshAll();
            typed.accept(change.getValue().strip());
        });

        configureGrid();
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "list");
        chips.getElement().setAttribute("aria-label", translate("picker.picked"));
        hint.addClassName("picker-hint");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        add(search, hint, grid, chips, problem);

        save = new Button(saveLabel, _ -> picked.accept(this, new LinkedHashSet<>(grid.getSelectedItems())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(false);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), save);
    }

    /** Is told of what was typed, so that it can offer more than the directory has. */
    public void onTyped(SerializableConsumer<String> listener) {
        typed = listener;
    }

    /** Shows something between search field and hits. */
    public void offer(Component... offer) {
        hint.removeAll();
        hint.add(offer);
    }

    /** Asks for something else besides, below those who were picked. */
    public RecipientPicker with(Component option) {
        addComponentAtIndex(getComponentCount() - 1, option);
        return this;
    }

    /** Says why those who were picked cannot be taken. */
    public void refuse(String reason) {
        problem.setText(reason);
    }

    private void configureGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(this::row).setHeader(translate("column.name"));
        grid.setItems(this::page, query -> directory.count(search.getValue())).setIdentifierProvider(Recipient::id);
        grid.setItemSelectableProvider(recipient -> !already.contains(recipient.id()));
        grid.addItemClickListener(click -> toggle(click.getItem()));
        grid.addSelectionListener(_ -> showPicked());
        grid.setEmptyStateText(translate("picker.nothing-found"));
    }

    private Div row(Recipient recipient) {
        var row = new Div(new PersonCell(recipient.displayName(), recipient.address()));
        row.addClassName("split-row");
        row.add(
                already.contains(recipient.id())
                        ? new Span(translate("picker.already-in"))
                        : new KindLabel(recipient.kind()));
        return row;
    }

    private Stream<Recipient> page(Query<Recipient, Void> query) {
        var page = directory.page(search.getValue(), query.getOffset(), query.getLimit());
        already.addAll(directory.alreadyIn(page.stream().map(Recipient::id).toList()));
        return page.stream();
    }

    private void toggle(Recipient recipient) {
        if (grid.getSelectedItems().contains(recipient)) {
            grid.deselect(recipient);
        } else if (!already.contains(recipient.id())) {
            grid.select(recipient);
        }
    }

    private void showPicked() {
        problem.setText("");
        chips.removeAll();
        grid.getSelectedItems().forEach(recipient -> chips.add(chip(recipient)));
        save.setEnabled(!grid.getSelectedItems().isEmpty());
    }

    private Div chip(Recipient recipient) {
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> grid.deselect(recipient));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(translate("picker.drop", recipient.displayName()));
        var chip = new Div(new Span(recipient.displayName()), remove);
        chip.addClassName("chip");
        chip.getElement().setAttribute("role", "listitem");
        return chip;
    }
}
