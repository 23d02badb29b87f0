package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks before a form is left whose changes are not saved: for another page here, by closing its dialog, or by closing the
 * browser's tab. Nothing of it can be seen; it is added next to the form. A change that is taken back is none.
 */
public final class UnsavedChanges extends Div implements BeforeLeaveObserver {

    private static final String UNSAVED = "unsaved";
    private static final Set<NavigationTrigger> OWN_TRIGGERS =
            Set.of(NavigationTrigger.UI_NAVIGATE, NavigationTrigger.PROGRAMMATIC, NavigationTrigger.REFRESH_ROUTE);

    private final List<Component> form;
    private final boolean inDialog;
    private final Set<HasValue<?, ?>> watched = new HashSet<>();
    private transient List<@Nullable Object> settled = List.of();

    /** @param form where the fields are, however deep and also those to come; shows what is stored */
    public UnsavedChanges(Component... form) {
        this(List.of(form), false);
    }

    private UnsavedChanges(List<Component> form, boolean inDialog) {
        this.form = form;
        this.inDialog = inDialog;
        addClassName("unsaved-changes");
        settle();
    }

    /** Has a dialog ask before the Escape key, or a click beside it, closes it over what was written since it opened. */
    public static void guard(Dialog dialog) {
        var changes = new UnsavedChanges(List.of(dialog), true);
        dialog.add(changes);
        dialog.addOpenedChangeListener(_ -> changes.settle());
        dialog.addDialogCloseActionListener(_ -> {
            if (changes.exist()) {
                ask(dialog::close, () -> {});
            } else {
                dialog.close();
            }
        });
    }

    /** Takes what the form shows now as saved, or as given up. */
    public void settle() {
        settled = values();
        show();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        // A dialog that is confirmed may lead elsewhere before it closes.
        boolean isMeant = inDialog && OWN_TRIGGERS.contains(event.getTrigger());
        if (exist() && !isMeant) {
            var leaving = event.postpone();
            ask(leaving::proceed, () -> stay(leaving));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const element = this;
                // What is being typed is told to the server only when its field is left.
                let typing = false;
                element.parentElement.addEventListener('input', () => typing = true);
                element.parentElement.addEventListener('change', () => typing = false);
                window.addEventListener('beforeunload', function ask(event) {
                    if (!element.isConnected) {
                        window.removeEventListener('beforeunload', ask);
                    } else if (typing || element.unsaved) {
                        event.preventDefault();
                    }
                });
                """);
    }

    /** For the framework, the place that was not gone to is the one to show when the page is shown anew. */
    private static void stay(ContinueNavigationAction leaving) {
        leaving.cancel();
        var internals = UI.getCurrentOrThrow().getInternals();
        internals.setLocationForRefresh(internals.getActiveViewLocation());
    }

    private boolean exist() {
        return !values().equals(settled);
    }

    /** Fields may come with a change, so that they are looked for again after each. */
    private void show() {
        fields().filter(watched::add).forEach(field -> field.addValueChangeListener(_ -> show()));
        getElement().setProperty(UNSAVED, exist());
    }

    private List<@Nullable Object> values() {
        return fields().<@Nullable Object>map(HasValue::getValue).toList();
    }

    private Stream<HasValue<?, ?>> fields() {
        return form.stream().flatMap(UnsavedChanges::fieldsIn);
    }

    private static Stream<HasValue<?, ?>> fieldsIn(Component part) {
        var within = part.getChildren().flatMap(UnsavedChanges::fieldsIn);
        return part instanceof HasValue<?, ?> field ? Stream.concat(Stream.of(field), within) : within;
    }

    private static void ask(Command leave, Command stay) {
        var question = new ConfirmDialog();
        question.setHeader(translate("unsaved.title"));
        question.setText(translate("unsaved.message"));
        question.setConfirmText(translate("unsaved.leave"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(_ -> leave.execute());
        question.setCancelable(true);
        question.setCancelText(translate("unsaved.stay"));
        question.addCancelListener(_ -> stay.execute());
        question.open();
    }
}
