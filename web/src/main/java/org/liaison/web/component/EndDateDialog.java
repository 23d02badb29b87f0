package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the last day of memberships; the usual ones are a click away. */
final class EndDateDialog extends Dialog {

    private static final List<Integer> USUAL_DAYS = List.of(30, 90, 365);

    private final EndDateField end = new EndDateField();

    /**
     * Asks, and hands over the answer.
     *
     * @param current the last day so far; null for no end, or different ones
     * @param save gets the last day; null for no end
     */
    EndDateDialog(
            String title,
            @Nullable LocalDate current,
            SerializableConsumer<@Nullable LocalDate> save,
            Component... notes) {
        setHeaderTitle(title);
        end.setValue(current);
        var usual = new Div();
        usual.addClassName("usual-days");
        USUAL_DAYS.forEach(days -> usual.add(new Button(
                translate("membership.in-days", days),
                _ -> end.setValue(Times.today().plusDays(days)))));
        usual.add(new Button(translate("membership.no-end"), _ -> end.clear()));
        var form = new Div(end, usual);
        form.add(notes);
        form.addClassName("dialog-form");
        var confirm = new Button(translate("action.save"), _ -> {
            if (!end.isInvalid()) {
                close();
                save.accept(end.getValue());
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Submission.byEnter(form, confirm);
        add(form);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), confirm);
    }
}
