package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;
import org.liaison.web.component.Submission;

/** All properties of a contact, in the sections in which the admin centres have them. */
class ContactForm extends Div {

    private static final String CUSTOM_ATTRIBUTE = "CUSTOM_ATTRIBUTE";

    private final Binder<ContactDraft> binder = new Binder<>();
    private final Map<ContactField, Component> fields = new EnumMap<>(ContactField.class);
    private final ContactAddressFields addresses = new ContactAddressFields(binder);
    private final Details custom = new Details(translate("contact.section.custom"));
    private final Checkbox hidden = new Checkbox(translate("contact.hidden"));

    ContactForm() {
        addClassName("form");
        for (var field : ContactField.values()) {
            fields.put(field, bind(field));
        }
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
        if (binder.writeBeanIfValid(draft)) {
            return Optional.of(draft.toDetails());
        }
        binder.validate().getFieldValidationErrors().stream()
                .map(BindingValidationStatus::getField)
                .findFirst()
                .ifPresent(this::show);
        return Optional.empty();
    }

    /** Shows next to its address why a contact was refused; false if the refusal is about no address. */
    boolean refuse(RuntimeException refusal) {
        return addresses.refuse(refusal);
    }

    /** Says next to address and name, as soon as they are written, whose they are already. */
    void hint(ContactHints hints, @Nullable RecipientId self) {
        addresses.hint(address -> hints.ofAddress(address, self));
        if (self == null) {
            Stream.of(ContactField.DISPLAY_NAME, ContactField.FIRST_NAME, ContactField.LAST_NAME)
                    .map(this::text)
                    .forEach(field -> field.addValueChangeListener(
                            _ -> text(ContactField.DISPLAY_NAME).setHelperComponent(hints.ofName(name()))));
        }
    }

    /** Shows nothing but what the next contact is likely to have in common with the last. */
    void readNext(ContactDetails last) {
        var draft = new ContactDraft();
        draft.set(ContactField.COMPANY, Objects.requireNonNullElse(last.get(ContactField.COMPANY), ""));
        binder.readBean(draft);
    }

    void focusFirst() {
        text(ContactField.FIRST_NAME).focus();
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
                    area.addValueChangeListener(change -> area.setHelperText(translate(
                            "contact.mail-tip.help",
                            change.getValue().codePoints().count(),
                            field.maxLength())));
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

    private static ValidationResult check(Runnable check) {
        try {
            check.run();
            return ValidationResult.ok();
        } catch (IllegalArgumentException e) {
            return ValidationResult.error(Refusals.reason(e));
        }
    }

    private void show(HasValue<?, ?> field) {
        if (custom.getContent().anyMatch(content -> isWithin((Component) field, content))) {
            custom.setOpened(true);
        }
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static boolean isWithin(Component field, Component parent) {
        return field.getParent()
                .map(each -> each.equals(parent) || isWithin(each, parent))
                .orElse(false);
    }

    private void layOut() {
        var general = Section.fields(
                field(ContactField.FIRST_NAME),
                field(ContactField.LAST_NAME),
                field(ContactField.INITIALS),
                field(ContactField.DISPLAY_NAME),
                addresses.external(),
                field(ContactField.ALIAS),
                addresses.proxies(),
                hidden);
        general.setColspan(addresses.proxies(), 2);
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
        custom.add(Section.fields(Arrays.stream(ContactField.values())
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

    private String name() {
        var written = text(ContactField.DISPLAY_NAME).getValue();
        return written.isBlank()
                ? text(ContactField.FIRST_NAME).getValue()
                        + " "
                        + text(ContactField.LAST_NAME).getValue()
                : written;
    }

    private TextField text(ContactField field) {
        return (TextField) field(field);
    }

    private Component field(ContactField field) {
        var component = fields.get(field);
        if (component == null) {
            throw new IllegalStateException("No input for " + field);
        }
        return component;
    }
}
