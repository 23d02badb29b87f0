package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of a membership in a cell of a list; a click changes it. */
public final class EndDateButton extends Button {

    /**
     * @param other the other side of the membership, seen from the page
     * @param endsOn the last day; null for no end
     */
    public EndDateButton(String other, @Nullable LocalDate endsOn, SerializableRunnable change) {
        super(endsOn == null ? translate("membership.no-end") : Times.text(endsOn), _ -> change.run());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("end-date");
        setAriaLabel(translate("membership.end.label", getText(), other));
    }
}
