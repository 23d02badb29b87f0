package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.server.Command;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.liaison.web.group.GroupNavigation;

/** Tells why a deleted contact cannot come back, and leads to whoever has its address now. */
final class RestoredContact {

    private RestoredContact() {}

    /** Runs a command that restores contacts; says whether it could. */
    static boolean toldOtherwise(Command restore) {
        try {
            restore.execute();
            return true;
        } catch (AddressTakenException e) {
            tell(e);
            return false;
        } catch (RuntimeException e) {
            Toasts.error(Refusals.reason(e));
            return false;
        }
    }

    private static void tell(AddressTakenException taken) {
        var holder = taken.holder();
        var message = translate(
                "contact.restore.taken",
                taken.address().toString(),
                holder.displayName(),
                KindLabel.text(holder.kind()));
        if (holder.kind().isExternal() || holder.kind().isGroup()) {
            Toasts.warning(message, translate("contact.restore.open", holder.displayName()), () -> open(holder));
        } else {
            Toasts.error(message);
        }
    }

    private static void open(Recipient holder) {
        if (holder.kind().isGroup()) {
            GroupNavigation.open(holder.id());
        } else {
            ContactNavigation.open(holder.id());
        }
    }
}
