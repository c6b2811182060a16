package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.pages.Look;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Robin has the time that Alex would like. */
@WholeSystem
@InTheBrowser
class WaitingPagesJourneyTests {

    private final RunningSystem system;

    WaitingPagesJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 390", "ar, 1280"})
    void aTimeThatComesFreeIsKeptCountsDownAndIsTakenInOneTap(String locale, int width) {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        Visits robins = new Visits(system.signedIn("client"));
        UUID visit = robins.book(time);
        try (Phone phone = Browsing.phone(width, locale)) {
            Look look = Look.lightAndDark(phone, "waiting-" + locale + "-" + width);
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "client2");
            say(look, time);
            assertThat(page.locator("unknot-waiting li.card")).hasCount(1);
            look.at("waiting");

            robins.cancel(visit);
            assertThat(page.locator(".offer [role=timer]")).isVisible();
            look.at("offer");
            page.locator(".offer .main").click();
            assertThat(page.locator(".headline.booked")).isVisible();
            String address = page.url();
            new Visits(system.signedIn("client2"))
                    .cancel(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
            look.end();
        }
    }

    /** That this day and no other, with Mara, would do. */
    private static void say(Look look, FreeTime time) {
        Page page = look.page();
        Offer offer = time.offer();
        Browsing.open(
                page,
                "/wait/%s/%s?with=%s&minutes=%d"
                        .formatted(
                                offer.clinic(),
                                offer.treatment(),
                                offer.therapist(),
                                time.length().toMinutes()));
        assertThat(page.locator("#from")).isVisible();
        look.at("wait");
        String day = time.localStart().toLocalDate().toString();
        page.locator("#from").fill(day);
        page.locator("#to").fill(day);
        page.locator("unknot-wait button.main").click();
    }
}
