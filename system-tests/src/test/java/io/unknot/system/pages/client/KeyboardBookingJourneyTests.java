package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import org.junit.jupiter.api.Test;

/** Alex uses no mouse and no finger: keys alone lead from the first question to a visit, and out of it again. */
@WholeSystem
@InTheBrowser
class KeyboardBookingJourneyTests {

    private final RunningSystem system;

    KeyboardBookingJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aVisitIsBookedAndCancelledByKeysAlone() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            page.navigate(system.gateway().toString());

            press(page, "unknot-need button.choice >> nth=0");
            press(page, ".match >> nth=0");
            press(page, "section.times button.time:not([aria-disabled]) >> nth=-1");
            signIn(page);
            assertThat(page.locator("unknot-held h1")).isFocused();
            press(page, "unknot-held .actions .plain >> nth=0");
            assertThat(page.locator(".extension")).containsText("more time now");
            press(page, "unknot-held .actions .main");
            assertThat(page.locator(".headline.booked")).isFocused();

            press(page, "a[href$='/cancel']");
            press(page, "unknot-cancel .danger");
            assertThat(page.locator(".headline.cancelled")).isFocused();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static void signIn(Page page) {
        Browsing.tabTo(page, page.locator("#username"));
        page.keyboard().type("client2");
        page.keyboard().press("Tab");
        page.keyboard().type("client2");
        page.keyboard().press("Enter");
    }

    private static void press(Page page, String selector) {
        Browsing.tabTo(page, page.locator(selector));
        page.keyboard().press("Enter");
    }
}
