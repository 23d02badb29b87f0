package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.InternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.recipient.AddressTakenException;
import org.liaison.web.component.Refusals;

/** Where a contact's addresses are written, and where it is said why one of them cannot be the contact's. */
class ContactAddressFields implements Serializable {

    private final TextField external = new TextField(translate("contact.external-address"));
    private final ProxyAddressesField proxies = new ProxyAddressesField(this::makeExternal);

    ContactAddressFields(Binder<ContactDraft> binder) {
        external.setRequiredIndicatorVisible(true);
        external.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        binder.forField(external)
                .withConverter(Converter.<String, SmtpAddress>from(
                        text -> SmtpAddress.of(text.strip()),
                        address -> address == null ? "" : address.toString(),
                        Refusals::reason))
                .bind(ContactDraft::externalAddress, ContactDraft::externalAddress);
        binder.forField(proxies)
                .withValidator((addresses, _) -> addresses.size() < ContactDetails.MAX_ADDRESSES
                        ? ValidationResult.ok()
                        : ValidationResult.error(
                                translate("contact.proxy-addresses.limit", ContactDetails.MAX_ADDRESSES)))
                .withValidator((_, _) -> proxies.hasUnfinishedEntry()
                        ? ValidationResult.error(translate("contact.proxy-addresses.unfinished"))
                        : ValidationResult.ok())
                .bind(ContactDraft::proxyAddresses, ContactDraft::proxyAddresses);
    }

    TextField external() {
        return external;
    }

    ProxyAddressesField proxies() {
        return proxies;
    }

    /**
     * Says below the external address, as soon as it is written, what is known of it.
     *
     * @param lookup what is to be said; null for nothing
     */
    void hint(SerializableFunction<SmtpAddress, @Nullable Component> lookup) {
        external.addValueChangeListener(change -> external.setHelperComponent(
                SmtpAddress.parse(change.getValue().strip()).map(lookup).orElse(null)));
    }

    /** Shows next to its address why a contact was refused; false if the refusal is about no address. */
    boolean refuse(RuntimeException refusal) {
        var address = switch (refusal) {
            case AddressTakenException taken -> taken.address();
            case InternalAddressException internal -> internal.address();
            default -> null;
        };
        if (address == null) {
            return false;
        }
        if (address.equals(SmtpAddress.parse(external.getValue().strip()).orElse(null))) {
            external.setErrorMessage(Refusals.reason(refusal));
            external.setInvalid(true);
            external.focus();
        } else {
            proxies.setErrorMessage(Refusals.reason(refusal));
            proxies.setInvalid(true);
            proxies.focus();
        }
        return true;
    }

    private void makeExternal(SmtpAddress address) {
        SmtpAddress.parse(external.getValue().strip()).ifPresent(proxies::add);
        external.setValue(address.toString());
    }
}
