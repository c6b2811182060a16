package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/** What people do on any of the pages. */
public final class Browsing {

    public static final int PHONE = 390;
    public static final int DESK = 1280;

    private Browsing() {}

    public static Phone phone(int width, String locale) {
        return Phone.with(Phone.chromium().orElseThrow(), width, locale);
    }

    /** With one of the demo logins, and at the first screen. Before it: a page asks who is signed in as soon as it is there. */
    public static void signIn(Page page, URI gateway, String username) {
        APIResponse answer = page.request()
                .post(
                        gateway.resolve("/api/v1/session").toString(),
                        RequestOptions.create().setData(Map.of("username", username, "password", username)));
        assertThat(answer).isOK();
        page.navigate(gateway.toString());
    }

    /** The button of that time, wherever on its day it stands. */
    public static Locator button(Page page, FreeTime time) {
        Pattern start = Pattern.compile("^\\s*" + time.localStart().toLocalTime());
        return page.locator("section.times button.time").filter(new Locator.FilterOptions().setHasText(start));
    }

    public static void open(Page page, String address) {
        page.evaluate("address => { location.hash = address; }", address);
    }

    /** Where the keyboard gets to by the key people move on with; it has to get there. */
    static void tabTo(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int steps = 0; steps < 200; steps++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + wanted);
    }
}
