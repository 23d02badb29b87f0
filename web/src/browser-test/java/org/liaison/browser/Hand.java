package org.liaison.browser;

import com.microsoft.playwright.Locator;

/** A person's hand: clicks and fills fields, and knows how often it has. */
class Hand {

    private int clicks;
    private int fields;

    void click(Locator target) {
        target.click();
        clicks++;
    }

    void type(Locator field, String text) {
        field.fill(text);
        fields++;
    }

    int clicks() {
        return clicks;
    }

    int fields() {
        return fields;
    }
}
