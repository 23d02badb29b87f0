package org.liaison.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, without the connections it would make for itself. */
record Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

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
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setViewportSize(1440, 900))
                .newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
