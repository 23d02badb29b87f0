package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.liaison.address.MailDomain;

/** Where an accepted domain is typed and added. */
public final class DomainField extends Div {

    private final TextField domain = new TextField(translate("domain.new"));

    /** @param add adds the domain, or refuses it */
    public DomainField(SerializableConsumer<MailDomain> add) {
        addClassName("domain-field");
        domain.setPlaceholder("example.org");
        var button = new Button(translate("domain.add"), _ -> submit(add));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Submission.byEnter(this, button);
        add(domain, button, new UnsavedChanges(domain));
    }

    private void submit(SerializableConsumer<MailDomain> add) {
        try {
            add.accept(MailDomain.of(domain.getValue().strip()));
            domain.clear();
            domain.setInvalid(false);
        } catch (RuntimeException e) {
            domain.setErrorMessage(Refusals.explain(e).orElseThrow(() -> e));
            domain.setInvalid(true);
            domain.focus();
        }
    }
}
