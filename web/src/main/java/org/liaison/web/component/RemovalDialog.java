package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import org.liaison.suppression.Suppression;

/** Asks before members are removed whether imports may add them again, and whatever else has to be known. */
public final class RemovalDialog extends Dialog {

    private final Checkbox suppress = new Checkbox(translate("removal.suppress"));
    private final TextField reason = new TextField(translate("removal.reason"));

    /**
     * Asks, and hands over the answer.
     *
     * @param remove gets the reason to suppress them; blank if imports may add them again; says whether all is known
     * @param before what else is asked
     */
    public RemovalDialog(String title, SerializablePredicate<String> remove, Component... before) {
        setHeaderTitle(title);
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
        var form = new Div(before);
        form.add(suppress, reason);
        form.addClassName("dialog-form");
        var confirm = new Button(translate("action.remove"), _ -> confirm(remove));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setAutofocus(true);
        Submission.byEnter(form, confirm);
        add(form);
        UnsavedChanges.guard(this);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), confirm);
    }

    private void confirm(SerializablePredicate<String> remove) {
        if (suppress.getValue() && reason.getValue().isBlank()) {
            reason.setErrorMessage(translate("removal.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        if (remove.test(suppress.getValue() ? reason.getValue() : "")) {
            close();
        }
    }
}
