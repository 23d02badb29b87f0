package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider.CountCallback;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientFilter;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;

/** The groups that people from outside join, each with what stands in the way of writing to it, and the remedy beside it. */
public final class GroupsField extends Div {

    private final MultiSelectComboBox<Recipient> groups = new MultiSelectComboBox<>(translate("contact.new.groups"));
    private final Div warnings = new Div();
    private final Set<RecipientId> opened = new HashSet<>();
    private final SerializablePredicate<RecipientId> refusesOutsiders;

    /** @param refusesOutsiders whether only senders inside the organisation can write to a group */
    public GroupsField(RecipientSearch recipients, SerializablePredicate<RecipientId> refusesOutsiders) {
        this.refusesOutsiders = refusesOutsiders;
        addClassName("groups-field");
        FetchCallback<Recipient, String> page = query ->
                recipients.page(filter(query.getFilter().orElse("")), query.getOffset(), query.getLimit()).stream();
        CountCallback<Recipient, String> count =
                query -> recipients.count(filter(query.getFilter().orElse("")));
        groups.setItems(page, count);
        groups.setItemLabelGenerator(Recipient::displayName);
        groups.setRenderer(new ComponentRenderer<>(group -> new PersonCell(group.displayName(), group.address())));
        groups.setHelperText(translate("contact.new.groups.help"));
        groups.setWidthFull();
        groups.addValueChangeListener(_ -> showWarnings());
        warnings.getElement().setAttribute("aria-live", "polite");
        add(groups, warnings);
    }

    public Set<Recipient> value() {
        return groups.getValue();
    }

    /** The groups to which everybody can write from now on. */
    public List<RecipientId> opened() {
        return groups.getValue().stream()
                .map(Recipient::id)
                .filter(opened::contains)
                .toList();
    }

    /** Whether one of the groups takes guests instead of contacts. */
    public boolean needsGuest() {
        return groups.getValue().stream().anyMatch(GroupsField::takesGuestsOnly);
    }

    /** Asks anew about the groups, of which some may be open by now. */
    public void refresh() {
        opened.clear();
        showWarnings();
    }

    private void showWarnings() {
        warnings.removeAll();
        groups.getValue().stream().filter(GroupsField::takesGuestsOnly).forEach(group -> {
            var note = new Paragraph(translate("contact.new.guest", group.displayName()));
            note.addClassName("secondary");
            warnings.add(note);
        });
        groups.getValue().stream()
                .filter(group -> refusesOutsiders.test(group.id()))
                .forEach(group -> warnings.add(warning(group)));
    }

    private Div warning(Recipient group) {
        var remedy = new Checkbox(translate("group.allow-external.short"), opened.contains(group.id()));
        remedy.setAriaLabel(translate("contact.new.allow-external", group.displayName()));
        remedy.addValueChangeListener(change -> {
            if (change.getValue()) {
                opened.add(group.id());
            } else {
                opened.remove(group.id());
            }
        });
        var text = new Span(translate("contact.new.refused", group.displayName()));
        var warning = new Div(VaadinIcon.WARNING.create(), text, remedy);
        warning.addClassName("group-warning");
        return warning;
    }

    private static boolean takesGuestsOnly(Recipient group) {
        return group.kind() == RecipientKind.MICROSOFT_365_GROUP;
    }

    private static RecipientFilter filter(String text) {
        return new RecipientFilter(text, RecipientKind.GROUPS);
    }
}
