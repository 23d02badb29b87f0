package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.liaison.policy.PolicyWarning;
import org.liaison.policy.Remedy;
import org.liaison.web.component.DeliveryTexts;

/** What is hardly meant about a group's sender policy, each with the remedy beside it. */
class DeliveryWarnings extends Div {

    /** @param apply does what a remedy says */
    DeliveryWarnings(List<PolicyWarning> warnings, SerializableConsumer<Remedy> apply) {
        addClassName("delivery-warnings");
        setVisible(!warnings.isEmpty());
        for (var warning : warnings) {
            var line = new Div(
                    VaadinIcon.WARNING.create(),
                    new Span(translate("delivery.warning." + warning.kind().name(), warning.count())));
            line.getElement().setAttribute("role", "note");
            var remedy = warning.remedy();
            if (remedy != null) {
                var button = new Button(translate("group.allow-external.short"), _ -> apply.accept(remedy));
                button.addThemeVariants(ButtonVariant.SMALL);
                button.setTooltipText(DeliveryTexts.tell(remedy));
                line.add(button);
            }
            add(line);
        }
    }
}
