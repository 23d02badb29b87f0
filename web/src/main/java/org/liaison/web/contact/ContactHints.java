package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSort;
import org.liaison.contact.MailContactSummary;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.liaison.sql.SearchWords;
import org.liaison.web.group.GroupNavigation;

/** What is worth knowing while a contact is being written: that its address or its name is somebody's already. */
@org.springframework.stereotype.Component
class ContactHints {

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 50;

    private final RecipientSearch recipients;
    private final MailContactSearch contacts;

    ContactHints(RecipientSearch recipients, MailContactSearch contacts) {
        this.recipients = recipients;
        this.contacts = contacts;
    }

    /**
     * Leads to whoever has the address; null where nobody has it.
     *
     * @param self whose addresses are as they should be; null for a new contact
     */
    @Nullable
    Component ofAddress(SmtpAddress address, @Nullable RecipientId self) {
        return recipients
                .byAddress(address.key())
                .filter(holder -> !holder.id().equals(self))
                .map(holder -> hint(translate("contact.hint.address"), List.of(link(holder))))
                .orElse(null);
    }

    /** Leads to contacts of the same name, in whatever order its words are written; null where there are none. */
    @Nullable
    Component ofName(String name) {
        var words = words(name);
        if (words.isEmpty()) {
            return null;
        }
        var same =
                contacts.page(MailContactFilter.NONE.withText(name), MailContactSort.NAME, false, 0, LOOKED_AT).stream()
                        .filter(contact -> words(contact.displayName()).equals(words))
                        .map(MailContactSummary::recipient)
                        .limit(SHOWN)
                        .map(ContactHints::link)
                        .toList();
        return same.isEmpty() ? null : hint(translate("contact.hint.name"), same);
    }

    private static Set<String> words(String name) {
        var words = SearchWords.of(name);
        return words.isEmpty()
                ? Set.of()
                : Set.copyOf(Arrays.asList(words.tsquery().split(" & ")));
    }

    private static Component hint(String text, List<Component> links) {
        var hint = new Div(new Span(text));
        hint.addClassName("hint");
        hint.getElement().setAttribute("role", "status");
        hint.add(links);
        return hint;
    }

    private static Component link(Recipient recipient) {
        var text = translate("contact.hint.person", recipient.displayName(), recipient.address());
        if (recipient.kind().isExternal()) {
            return ContactNavigation.link(recipient.id(), text);
        }
        return recipient.kind().isGroup() ? GroupNavigation.link(recipient.id(), text) : new Span(text);
    }
}
