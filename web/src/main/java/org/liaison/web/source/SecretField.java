package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.liaison.source.SecretReference;
import org.liaison.source.SecretReference.Kind;

/** Where a password or token is, or what it is to be from now on. One that is stored is never shown again. */
class SecretField extends CustomField<SecretReference> {

    private final Select<Kind> kind = new Select<>();
    private final TextField name = new TextField();
    private final PasswordField typed = new PasswordField();

    SecretField() {
        setLabel(translate("fetching.SECRET"));
        kind.setAriaLabel(translate("fetching.secret.kind"));
        kind.setItems(Kind.STORED, Kind.ENV, Kind.FILE);
        kind.setItemLabelGenerator(
                each -> translate(each == null ? "fetching.secret.none" : "fetching.secret." + each));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(translate("fetching.secret.none"));
        kind.addValueChangeListener(_ -> show());
        name.setAriaLabel(translate("fetching.secret.name"));
        typed.setAriaLabel(translate("fetching.secret.typed"));
        typed.setPlaceholder(translate("fetching.secret.typed.hint"));
        var row = new Div(kind, name, typed);
        row.addClassName("secret");
        add(row);
        show();
    }

    void read(@Nullable SecretReference reference) {
        kind.setValue(reference == null ? null : reference.kind());
        name.setValue(reference == null ? "" : reference.name());
    }

    /** Null where there is none. */
    @Nullable
    SecretReference reference() {
        return switch (kind.getValue()) {
            case null -> null;
            case STORED -> SecretReference.STORED;
            case ENV, FILE ->
                new SecretReference(kind.getValue(), name.getValue().strip());
        };
    }

    /** Null if nothing is to be stored anew. */
    @Nullable
    String typed() {
        return kind.getValue() == Kind.STORED && !typed.isEmpty() ? typed.getValue() : null;
    }

    @Override
    protected @Nullable SecretReference generateModelValue() {
        return null;
    }

    @Override
    protected void setPresentationValue(SecretReference reference) {
        read(reference);
    }

    private void show() {
        typed.setVisible(kind.getValue() == Kind.STORED);
        name.setVisible(kind.getValue() == Kind.ENV || kind.getValue() == Kind.FILE);
        name.setPlaceholder(
                kind.getValue() == Kind.ENV
                        ? SecretReference.VARIABLE_PREFIX + "…"
                        : translate("fetching.secret.name"));
    }
}
