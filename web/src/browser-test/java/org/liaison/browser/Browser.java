package org.liaison.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, without the connections it would make for itself. */
record Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {

    private static final String EXECUTABLE = System.getProperty("liaison.chromium", "/usr/bin/chromium");

    static Browser start() {
        var playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(EXECUTABLE))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browser(playwright, chromium);
    }

    /** A page of somebody who speaks English and has never been here. */
    Page open() {
        return open(options());
    }

    /** A page of somebody who has never been here. */
    Page open(NewContextOptions options) {
        return chromium.newContext(options).newPage();
    }

    static NewContextOptions options() {
        return new NewContextOptions().setLocale("en-US").setViewportSize(1440, 900);
    }

    void stop() {
        playwright.close();
    }
}
