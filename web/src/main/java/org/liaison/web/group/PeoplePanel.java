package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.KindDirectory;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.PersonCell;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;
import org.liaison.web.component.Toasts;

/** The few mailboxes and security groups that may do something for a group, where they come and go. */
class PeoplePanel extends Div {

    private static final Set<RecipientKind> KINDS =
            Set.of(RecipientKind.MAILBOX, RecipientKind.MAIL_ENABLED_SECURITY_GROUP);

    private final String texts;
    private final RecipientSearch recipients;
    private final SerializableSupplier<List<Recipient>> people;
    private final SerializableConsumer<Set<RecipientId>> save;
    private final boolean readOnly;
    private final Div list = new Div();

    /**
     * @param texts how the keys of the texts begin
     * @param people reads who they are
     * @param save stores who they are from now on
     */
    PeoplePanel(
            String texts,
            RecipientSearch recipients,
            SerializableSupplier<List<Recipient>> people,
            SerializableConsumer<Set<RecipientId>> save,
            boolean readOnly) {
        this.texts = texts;
        this.recipients = recipients;
        this.people = people;
        this.save = save;
        this.readOnly = readOnly;
        addClassName("form");
        var help = new Paragraph(translate(texts + ".help"));
        help.addClassName("secondary");
        var section = new Section(translate(texts), help, list);
        if (!readOnly) {
            section.add(new Button(translate(texts + ".add"), VaadinIcon.PLUS.create(), _ -> pick()));
        }
        add(section);
        show();
    }

    private void show() {
        var present = people.get();
        list.removeAll();
        if (present.isEmpty()) {
            list.add(new Paragraph(translate(texts + ".empty")));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("people");
        present.forEach(person -> lines.add(line(person)));
        list.add(lines);
    }

    private ListItem line(Recipient person) {
        var line = new ListItem(new PersonCell(person.displayName(), person.address()), new KindLabel(person.kind()));
        if (!readOnly) {
            var remove = new Button(translate("action.remove"), _ -> remove(person));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(translate(texts + ".remove", person.displayName()));
            line.add(remove);
        }
        return line;
    }

    private void remove(Recipient person) {
        if (change(() ->
                save.accept(ids().stream().filter(id -> !id.equals(person.id())).collect(Collectors.toSet())))) {
            Toasts.undoable(
                    translate(texts + ".removed", person.displayName()), () -> change(() -> add(Set.of(person))));
        }
    }

    private void pick() {
        var present = ids();
        new RecipientPicker(
                        translate(texts + ".add"),
                        translate("action.add"),
                        new KindDirectory(recipients, KINDS, _ -> present),
                        (picker, picked) -> add(picked, picker))
                .open();
    }

    private void add(Set<Recipient> picked, RecipientPicker picker) {
        try {
            add(picked);
            picker.close();
            show();
        } catch (RuntimeException e) {
            picker.refuse(Refusals.explain(e).orElseThrow(() -> e));
        }
    }

    private void add(Set<Recipient> more) {
        save.accept(
                Stream.concat(ids().stream(), more.stream().map(Recipient::id)).collect(Collectors.toSet()));
    }

    private boolean change(Command change) {
        boolean done = Refusals.toldInToast(change);
        show();
        return done;
    }

    /** As they are now, whoever has changed them since the page was opened. */
    private Set<RecipientId> ids() {
        return people.get().stream().map(Recipient::id).collect(Collectors.toSet());
    }
}
