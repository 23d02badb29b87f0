package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.RecipientKind;

/** The head of a recipient's page: the way back to the list, name, kind, address, and what can be done. */
public final class RecipientHeader extends Div {

    private final H1 name = new H1();
    private final Div badges = new Div();
    private final Span address = new Span();
    private final Div actions = new Div();

    public RecipientHeader(String listTitle, Class<? extends Component> list) {
        addClassName("recipient-header");
        badges.addClassName("badges");
        actions.addClassName("actions");
        address.addClassName("secondary");
        var title = new Div(name, badges);
        title.addClassName("title");
        var line = new Div(title, actions);
        line.addClassName("line");
        add(new BackLink(listTitle, list), line, address);
    }

    public void show(String displayName, RecipientKind kind, String primaryAddress, @Nullable Instant deletedAt) {
        name.setText(displayName);
        address.setText(primaryAddress);
        badges.removeAll();
        badges.add(new KindLabel(kind));
        if (deletedAt != null) {
            var deleted = new Badge(translate("value.deleted-at", Times.text(deletedAt)));
            deleted.addThemeVariants(BadgeVariant.ERROR);
            badges.add(deleted);
        }
    }

    public void setActions(Component... newActions) {
        actions.removeAll();
        actions.add(newActions);
    }
}
