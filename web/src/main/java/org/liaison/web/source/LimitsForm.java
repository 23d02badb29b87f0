package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.validator.IntegerRangeValidator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.GuardLimit;
import org.liaison.imports.GuardLimits;
import org.liaison.source.OwnLimits;
import org.liaison.web.component.Section;

/** The limits that a source has for itself. An empty field shows the general limit, which holds then. */
class LimitsForm extends Div {

    private final Binder<Map<GuardLimit, Integer>> binder = new Binder<>();

    LimitsForm(GuardLimits general) {
        addClassName("form");
        var explanation = new Paragraph(translate("sources.limits.explanation"));
        explanation.addClassName("secondary");
        add(new Section(
                translate("sources.limits"),
                explanation,
                Section.fields(Arrays.stream(GuardLimit.values())
                        .map(limit -> field(limit, general))
                        .toArray(IntegerField[]::new))));
    }

    void read(OwnLimits limits) {
        binder.readBean(limits.values());
    }

    /** What was written; empty, with the reasons next to the fields, while not all of it is valid. */
    Optional<OwnLimits> limits() {
        var written = new EnumMap<GuardLimit, Integer>(GuardLimit.class);
        try {
            binder.writeBean(written);
            return Optional.of(new OwnLimits(written));
        } catch (ValidationException _) {
            return Optional.empty();
        }
    }

    private IntegerField field(GuardLimit limit, GuardLimits general) {
        var field = new IntegerField(translate("property." + limit.key()));
        field.setHelperText(translate("import.limit." + limit.key()));
        field.setPlaceholder(translate("import.number", limit.of(general)));
        field.setClearButtonVisible(true);
        if (limit.isPercent()) {
            field.setSuffixComponent(new Span("%"));
        }
        var range = translate("sources.limits.range", limit.max());
        field.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(range));
        binder.forField(field)
                .withValidator(new IntegerRangeValidator(range, 0, limit.max()))
                .bind(values -> values.get(limit), (values, value) -> set(values, limit, value));
        return field;
    }

    private static void set(Map<GuardLimit, Integer> values, GuardLimit limit, @Nullable Integer value) {
        if (value != null) {
            values.put(limit, value);
        }
    }
}
