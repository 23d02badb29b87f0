package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.liaison.suppression.Suppression;

/** Asks before members are removed whether imports may add them again. */
public final class RemovalDialog extends Dialog {

    private final Checkbox suppress = new Checkbox(translate("removal.suppress"));
    private final TextField reason = new TextField(translate("removal.reason"));

    /**
     * Asks, and hands over the answer.
     *
     * @param remove gets the reason to suppress them; blank if imports may add them again
     */
    public RemovalDialog(int members, String group, SerializableConsumer<String> remove) {
        setHeaderTitle(translate("removal.title", members, group));
        suppress.setHelperText(translate("removal.suppress.help"));
        reason.setMaxLength(Suppression.MAX_REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(false);
        suppress.addValueChangeListener(change -> {
            reason.setVisible(change.getValue());
            if (change.getValue()) {
                reason.focus();
            }
        });
        var form = new Div(suppress, reason);
        form.addClassName("dialog-form");
        var confirm = new Button(translate("action.remove"), _ -> confirm(remove));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setAutofocus(true);
        Submission.byEnter(form, confirm);
        add(form);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), confirm);
    }

    private void confirm(SerializableConsumer<String> remove) {
        if (suppress.getValue() && reason.getValue().isBlank()) {
            reason.setErrorMessage(translate("removal.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        remove.accept(suppress.getValue() ? reason.getValue() : "");
    }
}
