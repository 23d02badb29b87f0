package org.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import org.junit.jupiter.api.Test;
import org.liaison.web.component.Shortcut;
import org.liaison.web.test.WebTest;

@WebTest
class ShortcutTest extends SpringBrowserlessTest implements Locators {

    @Test
    void keysLeadToAScreenAndThereToANewOne() {
        UI.getCurrentOrThrow().navigate("");

        press(Key.KEY_G);
        assertThat(path()).isEqualTo("groups");

        press(Key.KEY_N);
        assertThat(path()).isEqualTo("groups/new");
    }

    @Test
    void theSheetTellsEachOfThem() {
        UI.getCurrentOrThrow().navigate("contacts");

        press(Key.KEY_K);

        var sheet = find(Dialog.class).single();
        assertThat(sheet.getHeaderTitle()).isEqualTo("Keyboard shortcuts");
        assertThat(Shortcut.values())
                .allSatisfy(shortcut ->
                        assertThat(sheet.getElement().getTextRecursively()).contains(shortcut.keys()));
        assertThat(Shortcut.SEARCH.keys()).isEqualTo("Alt + Shift + F");
    }

    private void press(Key key) {
        fireShortcut(key, KeyModifier.ALT, KeyModifier.SHIFT);
    }

    private static String path() {
        return UI.getCurrentOrThrow().getActiveViewLocation().getPath();
    }
}
