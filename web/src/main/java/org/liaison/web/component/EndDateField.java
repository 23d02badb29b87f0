package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;

/** Where the last day of a membership is chosen; empty for no end. A day that is over cannot be. */
public final class EndDateField extends DatePicker {

    public EndDateField() {
        super(translate("membership.ends-on"));
        setHelperText(translate("membership.ends-on.help"));
        setClearButtonVisible(true);
        setMin(Times.today());
        setI18n(new DatePickerI18n()
                .setBadInputErrorMessage(translate("membership.ends-on.no-date"))
                .setMinErrorMessage(translate("membership.ends-on.over")));
    }
}
