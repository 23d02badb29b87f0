package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashSet;
import java.util.List;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.paste.PastedAddress;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Submission;

/**
 * The further addresses of a contact, behind its external one: typed or pasted, one or several at a time, taken away, or made
 * the external one.
 */
class ProxyAddressesField extends CustomField<List<SmtpAddress>> {

    private final TextField entry = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final SerializableConsumer<SmtpAddress> makePrimary;
    private List<SmtpAddress> addresses = List.of();

    /** @param makePrimary makes an address, which has left the list by then, the external one */
    ProxyAddressesField(SerializableConsumer<SmtpAddress> makePrimary) {
        super(List.of());
        this.makePrimary = makePrimary;
        setLabel(translate("contact.proxy-addresses"));
        setHelperText(translate("contact.proxy-addresses.help"));
        addClassName("proxy-addresses");
        entry.setAriaLabel(translate("contact.proxy-addresses.new"));
        entry.setPlaceholder(translate("contact.proxy-addresses.new"));
        entry.addValueChangeListener(_ -> takeEntry());
        Submission.keepsEnter(entry);
        var add = new Button(translate("contact.proxy-addresses.add"), _ -> takeEntry());
        var line = new Div(entry, add);
        line.addClassName("entry");
        add(list, line);
    }

    /** Whether something has been typed that is no address, and stands there with the reason. */
    boolean hasUnfinishedEntry() {
        return !entry.isEmpty();
    }

    void add(SmtpAddress address) {
        var more = new LinkedHashSet<>(addresses);
        more.add(address);
        change(List.copyOf(more));
    }

    @Override
    public void focus() {
        entry.focus();
    }

    @Override
    protected List<SmtpAddress> generateModelValue() {
        return addresses;
    }

    @Override
    protected void setPresentationValue(List<SmtpAddress> value) {
        addresses = List.copyOf(value);
        entry.clear();
        show();
    }

    private void takeEntry() {
        entry.setInvalid(false);
        if (entry.isEmpty()) {
            return;
        }
        try {
            var typed = PastedAddress.of(entry.getValue()).stream()
                    .map(each -> SmtpAddress.of(each.written()))
                    .toList();
            var more = new LinkedHashSet<>(addresses);
            more.addAll(typed);
            entry.clear();
            change(List.copyOf(more));
        } catch (InvalidSmtpAddressException e) {
            entry.setErrorMessage(Refusals.explain(e).orElse(""));
            entry.setInvalid(true);
        }
    }

    private void remove(SmtpAddress address) {
        change(addresses.stream().filter(each -> !each.equals(address)).toList());
        entry.focus();
    }

    private void change(List<SmtpAddress> newAddresses) {
        addresses = newAddresses;
        setInvalid(false);
        show();
        updateValue();
    }

    private void show() {
        list.removeAll();
        addresses.forEach(address -> list.add(row(address)));
        list.setVisible(!addresses.isEmpty());
    }

    private ListItem row(SmtpAddress address) {
        var primary = new Button(translate("contact.proxy-addresses.make-primary"), _ -> {
            remove(address);
            makePrimary.accept(address);
        });
        primary.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        primary.setAriaLabel(translate("contact.proxy-addresses.make-primary.label", address.toString()));
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> remove(address));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(translate("contact.proxy-addresses.remove", address.toString()));
        return new ListItem(new Span(address.toString()), primary, remove);
    }
}
