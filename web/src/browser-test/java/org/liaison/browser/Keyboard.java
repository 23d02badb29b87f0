package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
record Keyboard(Page page) {

    private static final int STEPS = 40;

    /** Goes forward by Tab until the element has the focus. */
    void tabTo(Locator target) {
        target.waitFor();
        for (int step = 0; step < STEPS && !hasFocus(target); step++) {
            press("Tab");
        }
        assertThat(target).isFocused();
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    private static boolean hasFocus(Locator target) {
        return (boolean) target.evaluate("element => document.activeElement === element");
    }
}
