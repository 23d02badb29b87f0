package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.UnsavedChanges;

/** Where a person lets a held plan pass and says why. */
public final class ApprovalDialog extends Dialog {

    private static final int MAX_LENGTH = 500;

    private final TextArea reason = new TextArea(translate("import.approve.reason"));

    /** @param approve approves for the reason, or refuses with an exception that can be explained */
    public ApprovalDialog(long changes, SerializableConsumer<String> approve) {
        setHeaderTitle(translate("import.approve.title"));
        reason.setHelperText(translate("import.approve.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(MAX_LENGTH);
        reason.setAutofocus(true);
        var form = new Div(new Paragraph(translate("import.approve.explanation", changes)), reason);
        form.addClassName("dialog-form");
        add(form);
        UnsavedChanges.guard(this);
        var confirm = new Button(translate("import.approve.confirm", changes), _ -> approve(approve));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), confirm);
    }

    private void approve(SerializableConsumer<String> approve) {
        if (reason.getValue().isBlank()) {
            refuse(translate("import.approve.reason.missing"));
            return;
        }
        try {
            approve.accept(reason.getValue());
            close();
        } catch (RuntimeException e) {
            refuse(Refusals.explain(e).orElseThrow(() -> e));
        }
    }

    private void refuse(String why) {
        reason.setErrorMessage(why);
        reason.setInvalid(true);
        reason.focus();
    }
}
