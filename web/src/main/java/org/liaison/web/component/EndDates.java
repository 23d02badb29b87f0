package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.liaison.membership.MembershipEnds;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.springframework.stereotype.Component;

/** How the last day of memberships is set by hand, with a way back. */
@Component
public class EndDates {

    private final MembershipEnds ends;

    EndDates(MembershipEnds ends) {
        this.ends = ends;
    }

    /**
     * Asks, and sets it once it is confirmed.
     *
     * @param current the last day so far; null for no end, or different ones
     * @param changed shows the memberships as they are now
     */
    public void ask(Recipient group, Collection<Recipient> members, @Nullable LocalDate current, Command changed) {
        var title = members.size() == 1
                ? translate(
                        "membership.end.title-one", members.iterator().next().displayName(), group.displayName())
                : translate("membership.end.title", members.size(), group.displayName());
        var note = new Paragraph(translate("membership.end.sources"));
        note.addClassName("secondary");
        new EndDateDialog(title, current, day -> set(group.id(), members, day, changed), note).open();
    }

    private void set(RecipientId group, Collection<Recipient> members, @Nullable LocalDate day, Command changed) {
        var entries = ends.set(group, members.stream().map(Recipient::id).toList(), day);
        changed.execute();
        Toasts.undoable(
                day == null
                        ? translate("toast.end-removed", entries.size())
                        : translate("toast.end-set", entries.size(), Times.text(day)),
                () -> {
                    ends.revert(entries);
                    changed.execute();
                });
    }
}
