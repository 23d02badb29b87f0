package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.server.Command;
import java.util.Collection;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.suppression.MemberRemoval;
import org.springframework.stereotype.Component;

/** How members are removed by hand: after asking whether imports may add them again, and with a way back. */
@Component
public class RemoveMembers {

    private final MemberRemoval removal;

    RemoveMembers(MemberRemoval removal) {
        this.removal = removal;
    }

    /**
     * Asks, and removes them once it is confirmed.
     *
     * @param changed shows the group's members as they are now
     */
    public void ask(RecipientId group, String groupName, Collection<Recipient> members, Command changed) {
        new RemovalDialog(translate("removal.title", members.size(), groupName), reason -> {
                    var removed = removal.remove(group, members, reason);
                    Toasts.undoable(translate("toast.members-removed", members.size(), groupName), () -> {
                        Refusals.toldInToast(() -> removal.restore(removed));
                        changed.execute();
                    });
                    changed.execute();
                    return true;
                })
                .open();
    }
}
