package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;

/**
 * Asks before a form is left whose changes are not saved: for another page here, or by closing the browser's tab. Nothing of
 * it can be seen; it is added next to the form. Whoever saves reads the form's bean anew before leaving.
 */
public final class UnsavedChanges extends Div implements BeforeLeaveObserver {

    private static final String UNSAVED = "unsaved";

    private final Binder<?> binder;

    /** @param binder knows what the form says; a change that is taken back is none from now on */
    public UnsavedChanges(Binder<?> binder) {
        this.binder = binder;
        addClassName("unsaved-changes");
        binder.setChangeDetectionEnabled(true);
        binder.addStatusChangeListener(_ -> getElement().setProperty(UNSAVED, binder.hasChanges()));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (binder.hasChanges()) {
            ask(event.postpone());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const element = this;
                window.addEventListener('beforeunload', function ask(event) {
                    if (!element.isConnected) {
                        window.removeEventListener('beforeunload', ask);
                    } else if (element.unsaved) {
                        event.preventDefault();
                    }
                });
                """);
    }

    private static void ask(ContinueNavigationAction leaving) {
        var question = new ConfirmDialog();
        question.setHeader(translate("unsaved.title"));
        question.setText(translate("unsaved.message"));
        question.setConfirmText(translate("unsaved.leave"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(_ -> leaving.proceed());
        question.setCancelable(true);
        question.setCancelText(translate("unsaved.stay"));
        question.addCancelListener(_ -> leaving.cancel());
        question.open();
    }
}
