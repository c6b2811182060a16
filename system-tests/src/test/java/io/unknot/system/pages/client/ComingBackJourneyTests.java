package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody looks at free times while the gateway dies and comes back. */
@WholeSystem
@InTheBrowser
class ComingBackJourneyTests {

    private final RunningSystem system;

    ComingBackJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aPageHearsTheNewsAgainOnceTheGatewayIsBack() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        try (Phone phone = Browsing.phone(Browsing.PHONE, "en-GB")) {
            Page page = phone.page();
            page.navigate(system.gateway()
                    + "/#/book/%s/%s?with=%s&from=%s&minutes=%d"
                            .formatted(
                                    time.offer().clinic(),
                                    time.offer().treatment(),
                                    time.offer().therapist(),
                                    time.localStart().toLocalDate(),
                                    time.length().toMinutes()));
            Locator button = Browsing.button(page, time);
            assertThat(button).isVisible();

            theGatewayDiesAndComesBack();
            Visits robins = new Visits(system.signedIn("client"));
            UUID visit = robins.hold(time);

            // Crossed out, or off the list because the page has asked anew since.
            assertThat(freeAt(page, time)).hasCount(0);
            robins.cancel(visit);
        }
    }

    private static Locator freeAt(Page page, FreeTime time) {
        Pattern start = Pattern.compile("^\\s*" + time.localStart().toLocalTime());
        return page.locator("section.times button.time:not([aria-disabled])")
                .filter(new Locator.FilterOptions().setHasText(start));
    }

    private void theGatewayDiesAndComesBack() {
        system.process("gateway").kill();
        system.process("gateway").start();
        await("the gateway is ready")
                .until(() -> system.management("gateway")
                                .get("/actuator/health/readiness")
                                .status()
                        == 200);
    }
}
