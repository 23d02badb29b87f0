package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.server.Command;

/**
 * What can be done from anywhere on a screen with Alt, Shift and a letter. Letters alone would act while somebody dictates
 * (WCAG 2.1, 2.1.4), and with Alt or Ctrl alone they belong to the browser.
 */
public enum Shortcut {
    HELP('K'),
    HOME('H'),
    CONTACTS('C'),
    GROUPS('G'),
    IMPORTS('I'),
    SEARCH('F'),
    ADD('N');

    private static final KeyModifier[] MODIFIERS = {KeyModifier.ALT, KeyModifier.SHIFT};

    private final char letter;

    Shortcut(char letter) {
        this.letter = letter;
    }

    /** The keys as a person reads them. */
    public String keys() {
        return "%s + %s + %s".formatted(translate("shortcut.alt"), translate("shortcut.shift"), letter);
    }

    /** Says on an element which keys do the same, so that screen readers tell. */
    public void announceOn(Component component) {
        component.getElement().setAttribute("aria-keyshortcuts", "Alt+Shift+" + letter);
    }

    /** Has the keys do something while the component is on the screen. */
    public void runs(Component whileShown, Command command) {
        Shortcuts.addShortcutListener(whileShown, command, key(), MODIFIERS);
    }

    /** Has the keys click a button. */
    public <C extends Component & ClickNotifier<C>> void clicks(C button) {
        button.addClickShortcut(key(), MODIFIERS);
        announceOn(button);
    }

    /** Has the keys put the cursor into a field. */
    public <C extends Component & Focusable<C>> void focuses(C field) {
        field.addFocusShortcut(key(), MODIFIERS);
        announceOn(field);
    }

    private Key key() {
        return Key.of("Key" + letter);
    }
}
