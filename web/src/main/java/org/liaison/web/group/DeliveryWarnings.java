package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.liaison.policy.PolicyWarning;

/** What is hardly meant about a group's sender policy, each with the remedy beside it. */
class DeliveryWarnings extends Div {

    DeliveryWarnings(List<PolicyWarning> warnings, Remedying remedying) {
        addClassName("delivery-warnings");
        setVisible(!warnings.isEmpty());
        for (var warning : warnings) {
            var line = new Div(
                    VaadinIcon.WARNING.create(),
                    new Span(translate("delivery.warning." + warning.kind().name(), warning.count())));
            line.getElement().setAttribute("role", "note");
            var remedy = warning.remedy();
            if (remedy != null) {
                remedying.button(remedy).ifPresent(line::add);
            }
            add(line);
        }
    }
}
