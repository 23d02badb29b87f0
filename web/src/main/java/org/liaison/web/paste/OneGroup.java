package org.liaison.web.paste;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.liaison.group.DistributionGroup;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.component.EndDateField;
import org.liaison.web.paste.PastedRow.Standing;

/** A group that all of them join, up to a day if there is one. */
class OneGroup implements PasteTarget {

    private final DistributionGroup group;
    private final EndDateField end = new EndDateField();
    private final Checkbox open = new Checkbox(translate("group.allow-external"));

    OneGroup(DistributionGroup group) {
        this.group = group;
        open.setHelperText(translate("bulk.add.allow-external.help"));
        open.setVisible(false);
    }

    @Override
    public DistributionGroup group() {
        return group;
    }

    @Override
    public Component fields() {
        var fields = new Div(end, open);
        fields.addClassName("paste-fields");
        return fields;
    }

    @Override
    public void show(List<PastedRow> rows) {
        open.setVisible(group.details().requireSenderAuthentication()
                && rows.stream()
                        .anyMatch(row -> row.isExternal()
                                && (row.standing() == Standing.NEW || row.standing() == Standing.KNOWN)));
    }

    @Override
    public boolean isValid() {
        return !end.isInvalid();
    }

    @Override
    public PasteApplication.Target target() {
        return new PasteApplication.Target(
                List.of(group.id()),
                group.details().kind() == RecipientKind.MICROSOFT_365_GROUP,
                open.isVisible() && open.getValue() ? List.of(group.id()) : List.<RecipientId>of(),
                end.getValue());
    }
}
