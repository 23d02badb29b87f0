package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditSearch;
import org.liaison.contact.MailContactSummary;
import org.liaison.membership.GroupOfMember;
import org.liaison.membership.MembershipSearch;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.Sources;
import org.liaison.web.component.Times;
import org.liaison.web.group.GroupNavigation;

/**
 * The essentials of one contact beside the list, which keeps its place and its selection. Once open, it follows the row that
 * has the focus.
 */
class ContactQuickLook extends Div {

    private static final int GROUPS_SHOWN = 20;

    private final transient MembershipSearch memberships;
    private final transient AuditSearch audit;
    private final ContactGrid grid;
    private @Nullable Registration following;

    /** @param grid gets a button for it in each row */
    ContactQuickLook(ContactGrid grid, MembershipSearch memberships, AuditSearch audit) {
        this.grid = grid;
        this.memberships = memberships;
        this.audit = audit;
        addClassName("quick-look");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", translate("look.title"));
        setVisible(false);
        grid.addLook(this::open);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(grid, this);
    }

    private void open(MailContactSummary contact) {
        if (following == null) {
            following = grid.addCellFocusListener(focus -> focus.getItem().ifPresent(this::show));
        }
        setVisible(true);
        grid.makeRoom(true);
        show(contact);
    }

    private void close() {
        setVisible(false);
        grid.makeRoom(false);
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    private void show(MailContactSummary contact) {
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(translate("action.close"));
        var name = new H2(contact.displayName());
        name.getElement().setAttribute("aria-live", "polite");
        var head = new Div(name, close);
        head.addClassName("split-row");
        var edit = ContactNavigation.link(contact.id(), translate("look.edit"));
        var links = new Div(
                edit,
                ContactNavigation.groupsLink(contact.id(), translate("tab.groups")),
                ContactNavigation.historyLink(contact.id(), translate("tab.history")));
        links.addClassName("run-links");
        removeAll();
        add(
                head,
                new KindLabel(contact.kind()),
                facts(contact),
                links,
                new H3(translate("tab.groups")),
                groups(contact),
                new H3(translate("look.last-change")),
                lastChange(contact));
    }

    private static DescriptionList facts(MailContactSummary contact) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var address = contact.externalAddress();
        fact(facts, translate("contact.external-address"), new Anchor("mailto:" + address, address));
        for (var field : MailContactSummary.FIELDS) {
            if (!contact.get(field).isEmpty()) {
                fact(facts, translate("property." + field.key()), new Span(contact.get(field)));
            }
        }
        if (contact.hidden()) {
            fact(facts, translate("contact.address-lists"), new Span(translate("value.hidden")));
        }
        if (contact.deletedAt() != null) {
            fact(facts, translate("look.deleted"), new Span(Times.text(contact.deletedAt())));
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private Component groups(MailContactSummary contact) {
        var groups = memberships.groupsOf(contact.id());
        if (groups.isEmpty()) {
            return new Paragraph(translate("contact.groups.empty"));
        }
        var list = new UnorderedList();
        groups.stream().limit(GROUPS_SHOWN).forEach(group -> list.add(group(group)));
        if (groups.size() > GROUPS_SHOWN) {
            list.add(new ListItem(ContactNavigation.groupsLink(
                    contact.id(), translate("preview.more", groups.size() - GROUPS_SHOWN))));
        }
        return list;
    }

    private static ListItem group(GroupOfMember membership) {
        var origin = new Span(Sources.text(membership.sources()));
        origin.addClassName("secondary");
        return new ListItem(
                GroupNavigation.membersLink(
                        membership.group().id(), membership.group().displayName()),
                origin);
    }

    private Component lastChange(MailContactSummary contact) {
        return audit.latestChange(contact.id().value())
                .map(entry -> new Paragraph(
                        new Span(translate("audit." + entry.action().name())),
                        new Div(Times.text(entry.at()) + " · " + entry.actor())))
                .orElseGet(() -> new Paragraph(translate("history.none")));
    }
}
