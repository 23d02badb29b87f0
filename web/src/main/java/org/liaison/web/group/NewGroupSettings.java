package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.liaison.group.GroupSettings;
import org.liaison.group.GroupSettings.DepartRestriction;
import org.liaison.group.GroupSettings.JoinRestriction;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.component.Section;

/** How people join and leave a new group on their own. */
class NewGroupSettings extends Div {

    private final RadioButtonGroup<JoinRestriction> joining =
            new RadioButtonGroup<>(translate("group.settings.joining"));
    private final RadioButtonGroup<DepartRestriction> leaving =
            new RadioButtonGroup<>(translate("group.settings.leaving"));
    private RecipientKind kind = RecipientKind.DISTRIBUTION_GROUP;

    NewGroupSettings() {
        joining.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        joining.setItems(JoinRestriction.values());
        joining.setItemLabelGenerator(choice -> translate("group.settings.joining." + choice.name()));
        joining.setItemEnabledProvider(choice -> GroupSettings.allows(kind, choice));
        leaving.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        leaving.setItems(DepartRestriction.values());
        leaving.setItemLabelGenerator(choice -> translate("group.settings.leaving." + choice.name()));
        reset();
        var choices = new Div(joining, leaving);
        choices.addClassName("stacked");
        add(new Section(translate("tab.settings"), choices));
    }

    /** Offers what a group of this kind can have; of another kind than before, it begins with the defaults. */
    void useKind(RecipientKind newKind) {
        if (kind != newKind) {
            kind = newKind;
            reset();
        }
    }

    GroupSettings settings() {
        var defaults = GroupSettings.ofNew(kind);
        return new GroupSettings(
                defaults.proxyAddresses(),
                defaults.mailTip(),
                joining.getValue(),
                leaving.getValue(),
                defaults.bccBlocked(),
                defaults.reports(),
                defaults.oofToOriginator(),
                defaults.customAttributes());
    }

    private void reset() {
        // Which empties the field, so that it comes first.
        joining.getDataProvider().refreshAll();
        joining.setValue(GroupSettings.ofNew(kind).joining());
        leaving.setValue(GroupSettings.ofNew(kind).leaving());
    }
}
