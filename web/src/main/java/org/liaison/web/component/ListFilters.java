package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list can be narrowed by besides words: fields behind a button, and a chip for each that was chosen. */
public final class ListFilters extends Div {

    /**
     * One filter.
     *
     * @param name in the address of the page
     * @param write what stands for a value in the address
     * @param read the value for what stands in the address; null where there is none such
     * @param show a value in words
     */
    private record Filter<V>(
            String name,
            AbstractField<?, V> field,
            SerializableFunction<V, String> write,
            SerializableFunction<String, @Nullable V> read,
            SerializableFunction<V, String> show)
            implements Serializable {

        void set(@Nullable String written) {
            var value = written == null ? null : read.apply(written);
            field.setValue(value == null ? field.getEmptyValue() : value);
        }

        String written() {
            return write.apply(field.getValue());
        }

        String chip() {
            var label = ((HasLabel) field).getLabel();
            var value = show.apply(field.getValue());
            return value.isEmpty() ? label : translate("list.filter.chip", label, value);
        }
    }

    private final List<Filter<?>> filters = new ArrayList<>();
    private final Div fields = new Div();
    private final Button open = new Button(translate("list.filters"), VaadinIcon.FILTER.create());
    private SerializableRunnable changed = () -> {};

    public ListFilters() {
        addClassName("filter-chips");
        fields.addClassName("filter-fields");
        open.getElement().setAttribute("aria-haspopup", "dialog");
        var popover = new Popover(fields);
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(translate("list.filters"));
        popover.setAutofocus(true);
        setVisible(false);
    }

    /**
     * Adds a filter.
     *
     * @param name in the address of the page
     * @param field where it is chosen, with a label
     * @param write what stands for a value in the address
     * @param read the value for what stands in the address; null where there is none such
     * @param show a value in words
     */
    public <V> ListFilters with(
            String name,
            AbstractField<?, V> field,
            SerializableFunction<V, String> write,
            SerializableFunction<String, @Nullable V> read,
            SerializableFunction<V, String> show) {
        filters.add(new Filter<>(name, field, write, read, show));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change();
            }
        });
        fields.add(field);
        return this;
    }

    /** Adds a filter whose values are texts. */
    public ListFilters with(String name, AbstractField<?, String> field) {
        return with(name, field, text -> text, text -> text, text -> text);
    }

    /** The button behind which the fields are. */
    Button button() {
        return open;
    }

    void onChange(SerializableRunnable listener) {
        changed = listener;
    }

    void read(Map<String, String> written) {
        filters.forEach(filter -> filter.set(written.get(filter.name())));
        showChips();
    }

    /** What was chosen, by the names of the filters. */
    Map<String, String> written() {
        var written = new LinkedHashMap<String, String>();
        chosen().forEach(filter -> written.put(filter.name(), filter.written()));
        return written;
    }

    private void change() {
        showChips();
        changed.run();
    }

    private void showChips() {
        removeAll();
        var chosen = chosen();
        chosen.forEach(filter -> add(chip(filter)));
        if (chosen.size() > 1) {
            var clear = new Button(translate("list.filters.clear"), _ -> {
                filters.forEach(filter -> filter.field().clear());
                change();
            });
            clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(clear);
        }
        setVisible(!chosen.isEmpty());
    }

    private Div chip(Filter<?> filter) {
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> {
            filter.field().clear();
            change();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(translate("list.filter.drop", filter.chip()));
        var chip = new Div(new Span(filter.chip()), remove);
        chip.addClassName("chip");
        return chip;
    }

    /** Those that have a value; one that the field does not accept is none. */
    private List<Filter<?>> chosen() {
        var chosen = new ArrayList<Filter<?>>();
        for (var filter : filters) {
            if (!filter.field().isEmpty()) {
                chosen.add(filter);
            }
        }
        return chosen;
    }
}
