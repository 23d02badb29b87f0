package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import org.liaison.membership.MemberSearch;

/** Says who can send to the group, and lets that be changed at once. */
class SenderPanel extends Div {

    SenderPanel() {
        addClassName("sender-panel");
    }

    /**
     * @param external how many members the group refuses mail from while it is closed; beyond {@link
     *     MemberSearch#EXTERNAL_COUNT_LIMIT} only that there are more
     * @param change told of the new state
     */
    void show(boolean requireSenderAuthentication, int external, SerializableConsumer<Boolean> change) {
        removeAll();
        setClassName("closed", requireSenderAuthentication);
        var allow = new Checkbox(translate("group.allow-external"), !requireSenderAuthentication);
        allow.addValueChangeListener(changed -> change.accept(!changed.getValue()));
        var state = new Div(
                (requireSenderAuthentication ? VaadinIcon.LOCK : VaadinIcon.GLOBE).create(),
                new Span(translate(
                        requireSenderAuthentication ? "group.senders.inside.long" : "group.senders.everyone.long")));
        state.addClassName("state");
        add(state, allow);
        if (requireSenderAuthentication && external > 0) {
            var warning = new Div(VaadinIcon.WARNING.create(), new Span(refused(external)));
            warning.addClassName("warning");
            warning.getElement().setAttribute("role", "note");
            add(warning);
        }
    }

    private static String refused(int external) {
        return external > MemberSearch.EXTERNAL_COUNT_LIMIT
                ? translate("group.senders.many-external-members", MemberSearch.EXTERNAL_COUNT_LIMIT)
                : translate("group.senders.external-members", external);
    }
}
