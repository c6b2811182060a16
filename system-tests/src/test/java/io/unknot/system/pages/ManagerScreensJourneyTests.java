package io.unknot.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.Offer;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each screen of those who manage a clinic, by its first word in the address and by what is there once it has arrived. */
@WholeSystem
@InTheBrowser
class ManagerScreensJourneyTests {

    private static final Map<String, String> SCREENS = Map.of(
            "reports", "unknot-reports .totals",
            "reviews", "unknot-reviews h1",
            "therapists", "unknot-therapists .rows > li",
            "catalogue", "unknot-catalogue .rows > li",
            "policy", "unknot-policy form",
            "clinic", "unknot-clinic form");

    private final RunningSystem system;

    ManagerScreensJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280", "ar, 390", "de-DE, 320"})
    void canBeUsedByAll(String locale, int width) {
        try (Phone desk = Browsing.phone(width, locale)) {
            Look look = Look.lightAndDark(desk, "manage-" + locale + "-" + width);
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "manager");
            new TreeMap<>(SCREENS).forEach((screen, there) -> {
                Browsing.open(page, "/" + screen + "/" + Offer.RIVERSIDE);
                assertThat(page.locator("main > " + there).first()).isVisible();
                look.at(screen);
            });
            Browsing.open(page, "/catalogue/" + Offer.RIVERSIDE);
            page.locator("unknot-catalogue .row-actions button").first().click();
            assertThat(page.locator("unknot-catalogue form")).isVisible();
            look.at("treatment");
            look.end();
        }
    }
}
