package io.unknot.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.unknot.embedded.InstalledProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium with the screen of a phone, or a wider one. It remembers everything its console complains about. */
public final class Phone implements AutoCloseable {

    static final InstalledProgram CHROMIUM = new InstalledProgram("chromium", "chromium");

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final int WIDEST = 600;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    // What the content policy forbids is told to the page alone: it passes it on to the console we listen to.
    private static final String TELL_VIOLATIONS = """
        addEventListener('securitypolicyviolation',
            (violation) => console.error(`${violation.violatedDirective} forbids ${violation.blockedURI}`));
        """;

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Phone(Playwright playwright, Path chromium, int width, String locale) {
        this.playwright = playwright;
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
        this.page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, HEIGHT)
                .setIsMobile(width <= WIDEST)
                .setHasTouch(width <= WIDEST)
                .setLocale(locale));
        page.setDefaultTimeout(BrowserExtension.PATIENCE_MILLIS);
        page.addInitScript(TELL_VIOLATIONS);
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    public static Phone with(Path chromium) {
        return with(chromium, WIDTH, "en-GB");
    }

    /** As wide as that, in CSS pixels, and asking for pages in that language; beyond 600 it is no phone but a desk's screen. */
    public static Phone with(Path chromium, int width, String locale) {
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Phone(
                Playwright.create(new Playwright.CreateOptions().setEnv(environment)), chromium, width, locale);
    }

    /** The Chromium of this machine, if it has one. */
    public static Optional<Path> chromium() {
        return CHROMIUM.find();
    }

    public Page page() {
        return page;
    }

    /** Errors in the console, failures of scripts and breaches of the content policy, in the order they came. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Whether nothing sticks out at the side. */
    public boolean fitsTheScreen() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !isVisitNotHeardOfYet(message)) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    // The browser, not the page, says so: a visit's messages are asked for again until they are there.
    private static boolean isVisitNotHeardOfYet(ConsoleMessage message) {
        return message.text().contains("status of 404") && message.location().contains("/api/v1/messages?");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
