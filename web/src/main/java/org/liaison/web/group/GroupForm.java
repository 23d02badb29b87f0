package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.liaison.address.InvalidMailAliasException;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.group.GroupDetails;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;
import org.liaison.web.component.Submission;

/** What is said of a group. Alias and address follow the name until somebody writes them. */
class GroupForm extends Div {

    private static final int MAX_NAME_LENGTH = 256;

    private final Binder<GroupInput> binder = new Binder<>(GroupInput.class);
    private final Select<RecipientKind> kind = new Select<>();
    private final TextField name = new TextField(translate("column.name"));
    private final TextField alias = new TextField(translate("property.alias"));
    private final TextField localPart = new TextField(translate("group.address"));
    private final Select<MailDomain> domain = new Select<>();
    private final TextArea description = new TextArea(translate("property.description"));
    private final Checkbox hidden = new Checkbox(translate("group.hidden"));
    /** Closed to outside senders as in Exchange, until somebody says otherwise elsewhere. */
    private boolean requireSenderAuthentication = true;

    private final Checkbox membersProtected = new Checkbox(translate("group.protected"));

    GroupForm(List<MailDomain> domains) {
        addClassName("form");
        kind.setLabel(translate("group.kind"));
        kind.setItems(
                RecipientKind.DISTRIBUTION_GROUP,
                RecipientKind.MAIL_ENABLED_SECURITY_GROUP,
                RecipientKind.MICROSOFT_365_GROUP);
        kind.setItemLabelGenerator(KindLabel::text);
        kind.addValueChangeListener(change -> kind.setHelperText(
                change.getValue() == null
                        ? ""
                        : translate("group.kind.help." + change.getValue().name())));
        domain.setLabel(translate("group.domain"));
        domain.setItems(domains);
        domain.setItemLabelGenerator(MailDomain::written);
        domain.setPrefixComponent(new Div("@"));
        name.setMaxLength(MAX_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        localPart.setRequiredIndicatorVisible(true);
        membersProtected.setHelperText(translate("group.protected.help"));
        Submission.keepsEnter(description);
        bind();

        var fields = Section.fields(kind, name, alias, localPart, domain, description, hidden, membersProtected);
        fields.setColspan(kind, 2);
        fields.setColspan(name, 1);
        fields.setColspan(description, 2);
        fields.setColspan(hidden, 2);
        fields.setColspan(membersProtected, 2);
        add(new Section(translate("group.section.basics"), fields));
    }

    /** For a group that does not exist yet. */
    void readNew(MailDomain defaultDomain) {
        binder.readRecord(GroupInput.empty(defaultDomain));
        hidden.setVisible(false);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> follow(change.getOldValue(), change.getValue()));
        alias.setValueChangeMode(ValueChangeMode.EAGER);
        alias.addValueChangeListener(change -> {
            if (localPart.getValue().equals(change.getOldValue())) {
                localPart.setValue(change.getValue());
            }
        });
        name.focus();
    }

    /** For a group that exists. It keeps its kind, and the senders are set in the page's head. */
    void read(GroupDetails details) {
        binder.readRecord(GroupInput.of(details));
        kind.setReadOnly(true);
        requireSenderAuthentication = details.requireSenderAuthentication();
    }

    /** What was written; empty, with the reasons next to the fields, while not all of it is valid. */
    Optional<GroupDetails> details() {
        try {
            return Optional.of(binder.writeRecord().toDetails(requireSenderAuthentication));
        } catch (ValidationException _) {
            return Optional.empty();
        }
    }

    /** Shows next to the address why a group was refused; false if the refusal is about something else. */
    boolean refuse(RuntimeException refusal) {
        if (!(refusal instanceof AddressTakenException)) {
            return false;
        }
        refuseAddress(Refusals.explain(refusal).orElse(""));
        return true;
    }

    /** Shows a reason next to the address. */
    void refuseAddress(String reason) {
        localPart.setErrorMessage(reason);
        localPart.setInvalid(true);
        localPart.focus();
    }

    void focusFirst() {
        name.focus();
    }

    private void bind() {
        binder.forField(kind).asRequired().bind("kind");
        binder.forField(name)
                .withValidator(text -> !text.isBlank(), translate("group.name.missing"))
                .bind("name");
        binder.forField(alias)
                .withConverter(Converter.<String, MailAlias>from(
                        MailAlias::new, value -> value == null ? "" : value.value(), _ -> translate("refusal.alias")))
                .bind("alias");
        binder.forField(localPart).withValidator((text, _) -> address(text)).bind("localPart");
        binder.forField(domain).asRequired().bind("domain");
        binder.forField(description).bind("description");
        binder.forField(hidden).bind("hidden");
        binder.forField(membersProtected).bind("membersProtected");
    }

    private ValidationResult address(String text) {
        try {
            new SmtpAddress(text, domain.getValue());
            return ValidationResult.ok();
        } catch (InvalidSmtpAddressException e) {
            return ValidationResult.error(Refusals.explain(e).orElse(""));
        }
    }

    private void follow(String oldName, String newName) {
        if (alias.getValue().equals(aliasOf(oldName))) {
            alias.setValue(aliasOf(newName));
        }
    }

    private static String aliasOf(String groupName) {
        try {
            return MailAlias.fromName(groupName).value();
        } catch (InvalidMailAliasException _) {
            return "";
        }
    }
}
