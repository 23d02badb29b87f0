package org.liaison.web.mailbox;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.liaison.address.SmtpAddress;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Submission;
import org.liaison.web.component.UnsavedChanges;

/** Where a mailbox is added. */
class MailboxDialog extends Dialog {

    private static final int MAX_NAME_LENGTH = 256;

    private final Binder<Input> binder = new Binder<>(Input.class);
    private final TextField name = new TextField(translate("column.name"));
    private final TextField address = new TextField(translate("column.address"));

    MailboxDialog(SerializableBiConsumer<String, SmtpAddress> create) {
        setHeaderTitle(translate("mailbox.add"));
        name.setMaxLength(MAX_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        address.setRequiredIndicatorVisible(true);
        address.setHelperText(translate("mailbox.address.help"));
        binder.forField(name)
                .withValidator(text -> !text.isBlank(), translate("group.name.missing"))
                .bind("name");
        binder.forField(address)
                .withConverter(Converter.<String, SmtpAddress>from(
                        text -> SmtpAddress.of(text.strip()), SmtpAddress::toString, MailboxDialog::reason))
                .bind("address");

        var form = new Div(name, address);
        form.addClassName("dialog-form");
        var save = new Button(translate("action.add"), _ -> save(create));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Submission.byEnter(form, save);
        add(form);
        UnsavedChanges.guard(this);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), save);
    }

    private void save(SerializableBiConsumer<String, SmtpAddress> create) {
        try {
            var input = binder.writeRecord();
            create.accept(input.name(), input.address());
            close();
        } catch (ValidationException _) {
            // The reasons stand next to the fields.
        } catch (RuntimeException e) {
            address.setErrorMessage(reason(e));
            address.setInvalid(true);
            address.focus();
        }
    }

    private static String reason(Exception refusal) {
        return refusal instanceof RuntimeException e ? Refusals.explain(e).orElseThrow(() -> e) : "";
    }

    /** What the dialog says of a mailbox; public only because the binder reads it by reflection. */
    public record Input(String name, SmtpAddress address) {}
}
