package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands in the way is answered by a page that leads on, with all that was said kept. */
@WholeSystem
@InTheBrowser
class KeptAnswersJourneyTests {

    private final RunningSystem system;

    KeptAnswersJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void whoMayHoldNoMoreBooksAtOnceOnTermsTheySee() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        try (Phone phone = Browsing.phone(Browsing.PHONE, "en-GB")) {
            Page page = phone.page();
            page.route("**/appointments/holds", route -> refuse(route, "newcomers-hold-enough"));
            Browsing.signIn(page, system.gateway(), "client");
            Browsing.open(
                    page,
                    "/book/%s/%s?with=%s&from=%s&minutes=%d"
                            .formatted(
                                    time.offer().clinic(),
                                    time.offer().treatment(),
                                    time.offer().therapist(),
                                    time.localStart().toLocalDate(),
                                    time.length().toMinutes()));
            Browsing.button(page, time).tap();

            assertThat(page.locator(".problem.newcomers-hold-enough .terms li").first())
                    .isVisible();
            page.locator(".problem.newcomers-hold-enough .main").tap();
            assertThat(page.locator(".headline.booked")).isVisible();
            UUID visit = UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
            Visits robins = new Visits(system.signedIn("client"));
            assertThat(robins.show(visit).expect(200).path("start").asString())
                    .isEqualTo(time.start().toString());
            robins.cancel(visit);
        }
    }

    @Test
    void whatSomebodyWouldWaitForIsStillThereAfterTheSafetyQuestions() {
        try (Phone phone = Browsing.phone(Browsing.PHONE, "en-GB")) {
            Page page = phone.page();
            page.route("**/api/v1/waitlist", route -> refuse(route, "screening-missing"));
            Browsing.signIn(page, system.gateway(), "client");
            Browsing.open(page, "/wait/%s/%s".formatted(Offer.MARA.clinic(), Offer.MARA.treatment()));
            page.locator("[name=parts][value=EVENING]").check();
            page.locator("#notice").selectOption("720");
            String last = page.locator("#from").inputValue();
            page.locator("#to").fill(last);
            page.locator("unknot-wait button.main").tap();
            assertThat(page.locator("unknot-safety form")).isVisible();

            page.goBack();
            assertThat(page.locator("#to")).hasValue(last);
            assertThat(page.locator("#notice")).hasValue("720");
            assertThat(page.locator("[name=parts][value=EVENING]")).isChecked();
        }
    }

    @Test
    void aPostcodeNobodyKnowsIsToldInTheWordsOfThePage() {
        try (Phone phone = Browsing.phone(Browsing.PHONE, "de-DE")) {
            Page page = phone.page();
            page.navigate(system.gateway().toString());
            page.locator("unknot-need button.choice").first().tap();
            page.locator("#postcode").fill("ZZ99");
            page.locator("form.near button").tap();

            assertThat(page.locator(".problem.unknown-postcode")).containsText("Postleitzahl");
            assertThat(page.locator(".problem.unknown-postcode [lang=en]")).hasCount(0);
            assertThat(page.locator(".choice.match").first()).isVisible();
        }
    }

    private static void refuse(Route route, String type) {
        route.fulfill(new FulfillOptions()
                .setStatus(409)
                .setContentType("application/problem+json")
                .setBody("""
                    {"type": "urn:unknot:problem:%s", "title": "Not now", "status": 409}\
                    """.formatted(type)));
    }
}
