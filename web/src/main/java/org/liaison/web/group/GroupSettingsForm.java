package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaison.accepteddomain.ExternalAddressException;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.group.GroupSettings;
import org.liaison.group.GroupSettings.DeliveryReports;
import org.liaison.group.GroupSettings.DepartRestriction;
import org.liaison.group.GroupSettings.JoinRestriction;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;
import org.liaison.web.component.Submission;

/** A group's settings, by the names of the Exchange admin centre. */
class GroupSettingsForm extends Div {

    private final TextArea proxyAddresses = new TextArea(translate("group.settings.addresses"));
    private final TextArea mailTip = new TextArea(translate("property.mailTip"));
    private final RadioButtonGroup<JoinRestriction> joining =
            new RadioButtonGroup<>(translate("group.settings.joining"));
    private final RadioButtonGroup<DepartRestriction> leaving =
            new RadioButtonGroup<>(translate("group.settings.leaving"));
    private final RadioButtonGroup<DeliveryReports> reports =
            new RadioButtonGroup<>(translate("group.settings.reports"));
    private final Checkbox oof = new Checkbox(translate("group.settings.oof"));
    private final Checkbox bcc = new Checkbox(translate("group.settings.bcc"));
    private final List<TextField> attributes;

    GroupSettingsForm(RecipientKind kind) {
        addClassName("form");
        proxyAddresses.setHelperText(translate("group.settings.addresses.help"));
        mailTip.setMaxLength(GroupSettings.MAX_MAIL_TIP_LENGTH);
        mailTip.setValueChangeMode(ValueChangeMode.EAGER);
        mailTip.addValueChangeListener(change -> count(change.getValue()));
        Submission.keepsEnter(proxyAddresses);
        Submission.keepsEnter(mailTip);
        choose(joining, JoinRestriction.values(), "group.settings.joining.");
        joining.setItemEnabledProvider(choice -> GroupSettings.allows(kind, choice));
        choose(leaving, DepartRestriction.values(), "group.settings.leaving.");
        choose(reports, DeliveryReports.values(), "group.settings.reports.");
        reports.setHelperText(translate("group.settings.reports.help"));
        bcc.setHelperText(translate("group.settings.bcc.help"));
        attributes = IntStream.rangeClosed(1, GroupSettings.CUSTOM_ATTRIBUTES)
                .mapToObj(number -> attribute("property.customAttribute" + number))
                .toList();

        var addresses = Section.fields(proxyAddresses, mailTip);
        addresses.setColspan(proxyAddresses, 2);
        addresses.setColspan(mailTip, 2);
        var custom =
                new Details(translate("contact.section.custom"), Section.fields(attributes.toArray(Component[]::new)));
        custom.addClassName("section");
        add(
                new Section(translate("group.settings.section.addresses"), addresses),
                new Section(translate("group.settings.section.membership"), Section.fields(joining, leaving)),
                new Section(translate("group.settings.section.messages"), stacked(reports, oof, bcc)),
                custom);
    }

    void read(GroupSettings settings) {
        proxyAddresses.setValue(
                settings.proxyAddresses().stream().map(SmtpAddress::toString).collect(Collectors.joining("\n")));
        mailTip.setValue(settings.mailTip() == null ? "" : settings.mailTip());
        count(mailTip.getValue());
        joining.setValue(settings.joining());
        leaving.setValue(settings.leaving());
        reports.setValue(settings.reports());
        oof.setValue(settings.oofToOriginator());
        bcc.setValue(settings.bccBlocked());
        settings.customAttributes()
                .forEach((number, value) -> attributes.get(number - 1).setValue(value));
    }

    /** What was written; empty, with the reason next to the field, while one of the addresses is none. */
    Optional<GroupSettings> settings() {
        proxyAddresses.setInvalid(false);
        try {
            var custom = new TreeMap<Integer, String>();
            for (int i = 0; i < attributes.size(); i++) {
                custom.put(i + 1, attributes.get(i).getValue());
            }
            return Optional.of(new GroupSettings(
                    addresses(),
                    mailTip.getValue(),
                    joining.getValue(),
                    leaving.getValue(),
                    bcc.getValue(),
                    reports.getValue(),
                    oof.getValue(),
                    custom));
        } catch (InvalidSmtpAddressException e) {
            refuse(e);
            return Optional.empty();
        }
    }

    /** Shows next to the addresses why they were refused; false if the refusal is about something else. */
    boolean refuse(RuntimeException refusal) {
        if (!(refusal instanceof AddressTakenException
                || refusal instanceof ExternalAddressException
                || refusal instanceof InvalidSmtpAddressException)) {
            return false;
        }
        proxyAddresses.setErrorMessage(Refusals.explain(refusal).orElse(""));
        proxyAddresses.setInvalid(true);
        proxyAddresses.focus();
        return true;
    }

    private List<SmtpAddress> addresses() {
        return Arrays.stream(proxyAddresses.getValue().split("[\\s,;]+", -1))
                .filter(line -> !line.isBlank())
                .map(SmtpAddress::of)
                .distinct()
                .toList();
    }

    private void count(String tip) {
        mailTip.setHelperText(
                translate("group.settings.mail-tip.help", tip.length(), GroupSettings.MAX_MAIL_TIP_LENGTH));
    }

    private static TextField attribute(String label) {
        var field = new TextField(translate(label));
        field.setMaxLength(GroupSettings.MAX_CUSTOM_ATTRIBUTE_LENGTH);
        return field;
    }

    private static <T extends Enum<T>> void choose(RadioButtonGroup<T> group, T[] choices, String texts) {
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setItems(choices);
        group.setItemLabelGenerator(choice -> translate(texts + choice.name()));
    }

    private static Div stacked(Component... components) {
        var stack = new Div(components);
        stack.addClassName("stacked");
        return stack;
    }
}
