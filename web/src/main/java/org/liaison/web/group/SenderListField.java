package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.policy.ListedSender;
import org.liaison.policy.ListedSender.Address;
import org.liaison.policy.ListedSender.Listed;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.KindDirectory;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.Submission;

/** A list of senders, to which recipients are picked, and addresses and domains typed. */
class SenderListField extends CustomField<List<ListedSender>> {

    /** What can be typed besides picking recipients. */
    enum Typed {
        NOTHING,
        /** Addresses that nobody has yet, for people who are to be made. */
        ADDRESSES_OF_NEW,
        ADDRESSES_AND_DOMAINS
    }

    private final RecipientSearch recipients;
    private final Set<RecipientKind> kinds;
    private final Typed typed;
    private final String addLabel;
    private final Div chips = new Div();
    private List<ListedSender> senders = List.of();

    /**
     * @param kinds which recipients can be picked
     * @param typed what can be typed as well
     */
    SenderListField(String label, String addLabel, RecipientSearch recipients, Set<RecipientKind> kinds, Typed typed) {
        super(List.of());
        this.recipients = recipients;
        this.kinds = kinds;
        this.typed = typed;
        this.addLabel = addLabel;
        setLabel(label);
        addClassName("sender-list");
        chips.addClassName("sender-chips");
        chips.getElement().setAttribute("aria-label", label);
        var add = new Button(addLabel, VaadinIcon.PLUS.create(), _ -> pick());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Submission.keepsEnter(this);
        add(chips, add);
        setPresentationValue(List.of());
    }

    @Override
    protected List<ListedSender> generateModelValue() {
        return senders;
    }

    @Override
    protected final void setPresentationValue(List<ListedSender> value) {
        senders = List.copyOf(value);
        chips.removeAll();
        senders.forEach(sender -> chips.add(chip(sender)));
        if (senders.isEmpty()) {
            chips.getElement().removeAttribute("role");
            var none = new Span(translate("delivery.list.none"));
            none.addClassName("secondary");
            chips.add(none);
        } else {
            chips.getElement().setAttribute("role", "list");
        }
    }

    private void pick() {
        var already = senders.stream()
                .filter(Listed.class::isInstance)
                .map(sender -> ((Listed) sender).recipient().id())
                .collect(Collectors.toSet());
        var picker = new RecipientPicker(
                addLabel,
                translate("action.add"),
                new KindDirectory(recipients, kinds, _ -> already),
                (dialog, picked) -> {
                    dialog.close();
                    add(picked.stream().map(ListedSender::of).toList());
                });
        if (typed != Typed.NOTHING) {
            picker.onTyped(text -> offerTyped(picker, text));
        }
        picker.open();
    }

    private void offerTyped(RecipientPicker picker, String text) {
        try {
            var sender = ListedSender.parse(text);
            if (typed == Typed.ADDRESSES_OF_NEW && !isNew(sender)) {
                return;
            }
            picker.offer(new Button(translate("delivery.list.add-typed", sender.text()), _ -> {
                picker.close();
                add(List.of(sender));
            }));
        } catch (IllegalArgumentException _) {
            // Not an address or a domain, or not yet: names are typed as well.
        }
    }

    private boolean isNew(ListedSender sender) {
        return sender instanceof Address(var address)
                && recipients.byAddress(address.key()).isEmpty();
    }

    private void add(List<ListedSender> more) {
        var longer = new ArrayList<>(senders);
        more.stream().filter(sender -> !longer.contains(sender)).forEach(longer::add);
        change(longer);
    }

    private void change(List<ListedSender> changed) {
        setPresentationValue(changed);
        updateValue();
    }

    private Div chip(ListedSender sender) {
        var remove = new Button(
                VaadinIcon.CLOSE_SMALL.create(),
                _ -> change(
                        senders.stream().filter(each -> !each.equals(sender)).toList()));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(translate("delivery.list.drop", sender.text()));
        remove.setVisible(!isReadOnly());
        var chip = new Div(new Span(text(sender)), remove);
        chip.addClassName("chip");
        chip.getElement().setAttribute("role", "listitem");
        chip.getElement().setAttribute("title", sender.text());
        if (sender instanceof Listed(Recipient _, var deleted) && deleted) {
            chip.addClassName("deleted");
        }
        return chip;
    }

    private static String text(ListedSender sender) {
        return sender instanceof Listed(var recipient, var deleted)
                ? deleted ? translate("delivery.list.deleted", recipient.displayName()) : recipient.displayName()
                : sender.text();
    }

    /** The recipients on the list. */
    List<Recipient> recipients() {
        return senders.stream()
                .filter(Listed.class::isInstance)
                .map(sender -> ((Listed) sender).recipient())
                .toList();
    }

    /** The identities of those who are on the list. */
    Set<RecipientId> ids() {
        return recipients().stream().map(Recipient::id).collect(Collectors.toSet());
    }
}
