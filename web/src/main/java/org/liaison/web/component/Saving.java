package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.server.Command;
import java.util.function.Supplier;
import org.liaison.web.component.Edited.Seen;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Saves what a form says. Where somebody else has saved meanwhile, the person compares and chooses; what the other changed
 * beside the form is left as it is, without a question.
 */
public final class Saving<I, T> {

    private final Edited<I, T> edited;
    private final UnsavedChanges unsaved;
    private final SerializablePredicate<RuntimeException> refused;
    private final Command reload;

    /**
     * @param unsaved watches the form
     * @param refused shows next to a field why something was refused; false if that is about no field
     * @param reload shows the page as the database has it
     */
    public Saving(
            Edited<I, T> edited,
            UnsavedChanges unsaved,
            SerializablePredicate<RuntimeException> refused,
            Command reload) {
        this.edited = edited;
        this.unsaved = unsaved;
        this.refused = refused;
        this.reload = reload;
    }

    /**
     * Saves over what the person has seen.
     *
     * @param mine what the person wrote
     */
    public void save(Seen<I, T> seen, T mine) {
        save(seen, () -> mine);
    }

    /** What was put together from both may be as wrong as what one has written. */
    private void save(Seen<I, T> seen, Supplier<T> details) {
        try {
            edited.save(seen.id(), seen.version(), details.get());
            Toasts.done(translate("toast.saved"));
            reload();
        } catch (OptimisticLockingFailureException _) {
            edited.current(seen.id()).ifPresentOrElse(current -> settle(seen, details.get(), current), this::gone);
        } catch (RuntimeException e) {
            if (!refused.test(e)) {
                Toasts.error(Refusals.reason(e));
            }
        }
    }

    private void settle(Seen<I, T> seen, T mine, Seen<I, T> current) {
        var conflict = new Conflict<>(edited, seen.details(), mine, current.details());
        if (conflict.isBesideTheForm()) {
            save(current, conflict::written);
            return;
        }
        new ConflictDialog(
                        edited.latestChange(seen.id()).orElse(null),
                        conflict.differences(),
                        chosen -> save(current, () -> conflict.merged(chosen)),
                        this::reload)
                .open();
    }

    private void gone() {
        Toasts.warning(translate("refusal.deleted-meanwhile"), translate("action.reload"), this::reload);
    }

    private void reload() {
        unsaved.settle();
        reload.execute();
    }
}
