package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.Command;
import java.time.Duration;

/** Short messages about what was done, with the way back or onward where there is one. */
public final class Toasts {

    private static final int SHORT = (int) Duration.ofSeconds(4).toMillis();
    private static final int LONG_ENOUGH_TO_UNDO = (int) Duration.ofSeconds(12).toMillis();
    private static final int UNTIL_CLOSED = 0;

    private Toasts() {}

    public static void done(String message) {
        show(message, SHORT);
    }

    /** Tells of something that can be taken back, and offers to. */
    public static void undoable(String message, Command undo) {
        offer(show(message, LONG_ENOUGH_TO_UNDO), translate("action.undo"), undo);
    }

    /** Tells of something to think about, and offers a remedy; stays until it is closed. */
    public static void warning(String message, String remedy, Command remedyAction) {
        var toast = show(message, UNTIL_CLOSED);
        toast.addThemeVariants(NotificationVariant.LUMO_WARNING);
        offer(toast, remedy, remedyAction);
    }

    /** Says why something was not done; stays until it is closed. */
    public static void error(String message) {
        var toast = show(message, UNTIL_CLOSED);
        toast.addThemeVariants(NotificationVariant.LUMO_ERROR);
        toast.setAssertive(true);
    }

    private static Notification show(String message, int duration) {
        var toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setDuration(duration);
        var text = new Div(new Span(message));
        text.addClassName("toast-text");
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> toast.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(translate("action.close"));
        toast.add(text, close);
        toast.open();
        return toast;
    }

    private static void offer(Notification toast, String label, Command command) {
        toast.addComponentAtIndex(1, new Button(label, _ -> {
            toast.close();
            command.execute();
        }));
    }
}
