package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.liaison.accepteddomain.InternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.recipient.AddressTakenException;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;
import org.liaison.web.component.Submission;

/** All properties of a contact, in the sections in which the admin centres have them. */
class ContactForm extends Div {

    private static final String CUSTOM_ATTRIBUTE = "CUSTOM_ATTRIBUTE";

    private final Binder<ContactDraft> binder = new Binder<>();
    private final Map<ContactField, Component> fields = new EnumMap<>(ContactField.class);
    private final TextField externalAddress = new TextField(translate("contact.external-address"));
    private final TextArea proxyAddresses = new TextArea(translate("contact.proxy-addresses"));
    private final Checkbox hidden = new Checkbox(translate("contact.hidden"));

    ContactForm() {
        addClassName("form");
        for (var field : ContactField.values()) {
            fields.put(field, bind(field));
        }
        bindAddresses();
        binder.forField(hidden).bind(ContactDraft::hidden, ContactDraft::hidden);
        layOut();
        binder.readBean(new ContactDraft());
    }

    /** Shows what is said of a contact. */
    void read(ContactDetails details) {
        binder.readBean(ContactDraft.of(details));
    }

    /** What was written; empty, with the reasons next to the fields, while not all of it is valid. */
    Optional<ContactDetails> details() {
        var draft = new ContactDraft();
        return binder.writeBeanIfValid(draft) ? Optional.of(draft.toDetails()) : Optional.empty();
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
        var reason = Refusals.explain(refusal).orElse("");
        if (address.equals(SmtpAddress.parse(externalAddress.getValue().strip()).orElse(null))) {
            externalAddress.setErrorMessage(reason);
            externalAddress.setInvalid(true);
            externalAddress.focus();
        } else {
            proxyAddresses.setErrorMessage(reason);
            proxyAddresses.setInvalid(true);
            proxyAddresses.focus();
        }
        return true;
    }

    void focusFirst() {
        ((TextField) field(ContactField.FIRST_NAME)).focus();
    }

    private Component bind(ContactField field) {
        var label = translate("property." + field.key());
        return switch (field) {
            case NOTES, STREET_ADDRESS, MAIL_TIP -> {
                var area = new TextArea(label);
                Submission.keepsEnter(area);
                if (field == ContactField.MAIL_TIP) {
                    area.setMaxLength(field.maxLength());
                    area.setValueChangeMode(ValueChangeMode.EAGER);
                    area.addValueChangeListener(change -> area.setHelperText(
                            translate("contact.mail-tip.help", change.getValue().length(), field.maxLength())));
                    area.setHelperText(translate("contact.mail-tip.help", 0, field.maxLength()));
                }
                yield bind(field, area);
            }
            default -> bind(field, new TextField(label));
        };
    }

    private Component bind(ContactField field, AbstractField<?, String> input) {
        binder.forField(input)
                .withValidator((value, _) -> value.isBlank()
                        ? ValidationResult.ok()
                        : check(() -> ContactDetails.valid(field, value.strip())))
                .bind(draft -> draft.get(field), (draft, value) -> draft.set(field, value));
        return input;
    }

    private void bindAddresses() {
        externalAddress.setRequiredIndicatorVisible(true);
        binder.forField(externalAddress)
                .withConverter(Converter.<String, SmtpAddress>from(
                        text -> SmtpAddress.of(text.strip()),
                        address -> address == null ? "" : address.toString(),
                        ContactForm::reason))
                .bind(ContactDraft::externalAddress, ContactDraft::externalAddress);
        proxyAddresses.setHelperText(translate("contact.proxy-addresses.help"));
        Submission.keepsEnter(proxyAddresses);
        binder.forField(proxyAddresses)
                .withValidator((lines, _) -> check(() -> ContactDraft.addresses(lines)))
                .bind(ContactDraft::proxyAddresses, ContactDraft::proxyAddresses);
    }

    private static ValidationResult check(Runnable check) {
        try {
            check.run();
            return ValidationResult.ok();
        } catch (IllegalArgumentException e) {
            return ValidationResult.error(reason(e));
        }
    }

    private static String reason(Exception refusal) {
        return refusal instanceof RuntimeException e ? Refusals.explain(e).orElseThrow(() -> e) : "";
    }

    private void layOut() {
        var general = Section.fields(
                field(ContactField.FIRST_NAME),
                field(ContactField.LAST_NAME),
                field(ContactField.INITIALS),
                field(ContactField.DISPLAY_NAME),
                externalAddress,
                field(ContactField.ALIAS),
                proxyAddresses,
                hidden);
        general.setColspan(proxyAddresses, 2);
        var tip = field(ContactField.MAIL_TIP);
        var notes = field(ContactField.NOTES);
        var more = Section.fields(field(ContactField.WEB_PAGE), tip, notes);
        more.setColspan(field(ContactField.WEB_PAGE), 2);
        more.setColspan(tip, 2);
        more.setColspan(notes, 2);
        var street = field(ContactField.STREET_ADDRESS);
        var address = Section.fields(
                street,
                field(ContactField.POSTAL_CODE),
                field(ContactField.CITY),
                field(ContactField.STATE_OR_PROVINCE),
                field(ContactField.COUNTRY_OR_REGION));
        address.setColspan(street, 2);
        var custom = new Details(
                translate("contact.section.custom"),
                Section.fields(Arrays.stream(ContactField.values())
                        .filter(field -> field.name().startsWith(CUSTOM_ATTRIBUTE))
                        .map(this::field)
                        .toArray(Component[]::new)));
        custom.addClassName("section");
        add(
                new Section(translate("contact.section.general"), general),
                section(
                        "contact.section.organisation",
                        ContactField.COMPANY,
                        ContactField.DEPARTMENT,
                        ContactField.TITLE,
                        ContactField.OFFICE),
                section(
                        "contact.section.phones",
                        ContactField.PHONE,
                        ContactField.MOBILE_PHONE,
                        ContactField.HOME_PHONE,
                        ContactField.OTHER_TELEPHONE,
                        ContactField.PAGER,
                        ContactField.FAX),
                new Section(translate("contact.section.address"), address),
                new Section(translate("contact.section.more"), more),
                custom);
    }

    private Section section(String title, ContactField... content) {
        return new Section(
                translate(title),
                Section.fields(Arrays.stream(content).map(this::field).toArray(Component[]::new)));
    }

    private Component field(ContactField field) {
        var component = fields.get(field);
        if (component == null) {
            throw new IllegalStateException("No input for " + field);
        }
        return component;
    }
}
