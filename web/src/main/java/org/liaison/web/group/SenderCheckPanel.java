package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.policy.DeliveryAttempt;
import org.liaison.policy.DeliveryCheck;
import org.liaison.policy.DeliveryDecision;
import org.liaison.policy.DeliveryReport;
import org.liaison.policy.GroupDelivery;
import org.liaison.policy.Remedy;
import org.liaison.web.component.DeliveryTexts;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;
import org.liaison.web.component.Submission;
import org.liaison.web.component.VerdictLabel;

/** Tells whether somebody can write to a group, why not, and does what would let them. */
class SenderCheckPanel extends Div {

    private final transient DeliveryCheck check;
    private final SmtpAddress group;
    private final transient Remedying remedying;
    private final TextField address = new TextField(translate("delivery.check.address"));
    private final Checkbox signedIn = new Checkbox(translate("delivery.check.signed-in"));
    private final Div result = new Div();

    SenderCheckPanel(DeliveryCheck check, SmtpAddress group, Remedying remedying) {
        this.check = check;
        this.group = group;
        this.remedying = remedying;
        address.setClearButtonVisible(true);
        signedIn.setHelperText(translate("delivery.check.signed-in.help"));
        var ask = new Button(translate("delivery.check.submit"), _ -> check());
        result.addClassName("check-result");
        result.getElement().setAttribute("role", "status");
        var question = new Div(address, ask);
        question.addClassName("check-question");
        Submission.byEnter(question, ask);
        add(new Section(
                translate("delivery.check"),
                new Paragraph(translate("delivery.check.hint")),
                question,
                signedIn,
                result));
    }

    /** Asks about this sender. */
    void check(String sender, boolean authenticated) {
        address.setValue(sender);
        signedIn.setValue(authenticated);
        check();
    }

    private void check() {
        result.removeAll();
        address.setInvalid(false);
        try {
            var sender = SmtpAddress.of(address.getValue().strip());
            show(check.check(DeliveryAttempt.of(sender, signedIn.getValue(), group)));
        } catch (InvalidSmtpAddressException e) {
            address.setErrorMessage(Refusals.explain(e).orElse(""));
            address.setInvalid(true);
            address.focus();
        }
    }

    private void show(DeliveryReport report) {
        var first = report.groups().getFirst();
        result.add(line(report, first));
        if (first.decision().rule().ndrCode() != null) {
            result.add(secondary(
                    translate("delivery.check.code", first.decision().rule().ndrCode())));
        }
        remedies(first.decision());
        var nested = report.groups().subList(1, report.groups().size());
        if (!nested.isEmpty()) {
            result.add(secondary(translate("delivery.check.nested")));
            nested.forEach(delivery -> {
                result.add(line(report, delivery));
                remedies(delivery.decision());
            });
        }
    }

    private static Div line(DeliveryReport report, GroupDelivery delivery) {
        var decision = delivery.decision();
        var line = new Div(
                new VerdictLabel(decision),
                new Span(DeliveryTexts.explain(delivery.group().displayName(), report.sender(), decision)));
        line.addClassName("verdict");
        return line;
    }

    private void remedies(DeliveryDecision decision) {
        if (decision.remedies().isEmpty()) {
            return;
        }
        var steps = new UnorderedList();
        decision.remedies().forEach(remedy -> steps.add(new ListItem(step(remedy))));
        result.add(secondary(translate("delivery.check.remedy")), steps);
        remedying.button(decision.remedies()).ifPresent(button -> {
            button.addThemeVariants(ButtonVariant.PRIMARY);
            result.add(button);
        });
    }

    private static String step(Remedy remedy) {
        var text = DeliveryTexts.tell(remedy);
        return remedy.kind().setting() == null
                ? text
                : "%s (%s)".formatted(text, remedy.kind().setting());
    }

    private static Paragraph secondary(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("secondary");
        return paragraph;
    }
}
