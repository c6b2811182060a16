package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.pages.Look;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clinic shows its free times on its own site, which is of another origin. */
@WholeSystem
@InTheBrowser
class EmbedPagesJourneyTests {

    private static final int SMALLEST = 320;

    /** Comes back when the page has heard it. */
    private static final String SAID_BY_THE_PAGE = """
        () => new Promise((heard) => {
          addEventListener('message', ({ data }) => data?.height === 5 && setTimeout(heard));
          postMessage({ unknot: 'height', height: 5 }, '*');
        })
        """;

    private final RunningSystem system;

    EmbedPagesJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aVisitIsBookedFromASiteThatIsAllowedTo() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        try (EmbeddingSite _ = site();
                Phone phone = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = phone.page();
            page.navigate(system.embeddingSite().toString());
            FrameLocator frame = page.frameLocator("iframe");
            assertThat(frame.locator("a.choice").first()).isVisible();
            double before = fitsWhatIsInIt(page);
            frame.locator("a.choice[href*='" + time.offer().treatment() + "']").click();
            Locator pill = frame.locator(".pills a[href*='" + time.offer().therapist() + "']");
            pill.click();
            assertThat(pill).hasCount(0);
            Locator day = day(frame, time);
            day.click();
            assertThat(day).hasAttribute("aria-current", "date");
            Locator button = frame.locator("section.times button.time")
                    .filter(new Locator.FilterOptions()
                            .setHasText(
                                    Pattern.compile("^\\s*" + time.localStart().toLocalTime())));
            assertThat(button).isVisible();
            double height = fitsWhatIsInIt(page);
            assertThat(height).as("another screen, another height").isNotEqualTo(before);
            // Whatever else on the page says so, the frame keeps the height it told itself.
            page.evaluate(SAID_BY_THE_PAGE);
            assertThat(heightOf(page)).isEqualTo(height);
            assertThat(page.context().cookies()).isEmpty();

            Page ours = page.context().waitForPage(button::click);
            ours.locator("unknot-times > .main").click();
            ours.locator("#username").fill("client");
            ours.locator("#password").fill("client");
            ours.keyboard().press("Enter");
            ours.locator("unknot-held .actions .main").click();
            assertThat(ours.locator(".headline.booked")).isVisible();

            UUID visit = UUID.fromString(ours.url().substring(ours.url().lastIndexOf('/') + 1));
            Visits robins = new Visits(system.signedIn("client"));
            assertThat(robins.show(visit).expect(200).path("start").asString())
                    .isEqualTo(time.start().toString());
            robins.cancel(visit);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void aSiteThatIsNotNamedShowsNothingOfOurs() {
        try (EmbeddingSite _ = site();
                Phone phone = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = phone.page();
            page.navigate(system.embeddingSite().toString().replace("localhost", "127.0.0.1"));

            await().until(() -> refusals(page, phone), refused -> !refused.isEmpty());
            assertThat(page.frameLocator("iframe").locator("unknot-embedded")).hasCount(0);
        }
    }

    @Test
    void whatIsInTheFrameCanBeUsedByAll() {
        try (Phone phone = Browsing.phone(SMALLEST, "ar")) {
            Look look = Look.lightAndDark(phone, "embed-ar-" + SMALLEST);
            Page page = look.page();
            page.navigate(system.gateway() + "/embed/frame.html?language=ar#/book/" + Offer.RIVERSIDE + "?with="
                    + Offer.MARA.therapist());
            assertThat(page.locator("a.choice").first()).isVisible();
            look.at("treatments");
            page.locator("a.choice").first().click();
            assertThat(page.locator("section.times")).isVisible();
            look.at("times");
            look.end();
        }
    }

    /** Its height in pixels once it is that of what it shows, so that nothing in it scrolls and nothing below is empty. */
    private static double fitsWhatIsInIt(Page page) {
        await().until(() -> heightOf(page), height -> Math.abs(height - shown(page)) <= 1);
        return heightOf(page);
    }

    private static double heightOf(Page page) {
        return ((Number) page.locator("iframe").evaluate("frame => parseFloat(frame.style.blockSize)")).doubleValue();
    }

    private static double shown(Page page) {
        Object height =
                page.frameLocator("iframe").locator("main").evaluate("main => main.getBoundingClientRect().height");
        return ((Number) height).doubleValue();
    }

    /** The demo page, as if it stood elsewhere. */
    private EmbeddingSite site() {
        String ours = system.gateway().toString();
        String page =
                system.visitor().get("/embed/demo.html").text().replaceAll("(src|href)=\"/", "$1=\"" + ours + "/");
        return EmbeddingSite.at(URI.create(system.embeddingSite().toString()).getPort(), page);
    }

    private static List<String> refusals(Page page, Phone phone) {
        // Playwright hands out what the browser has said only while it is asked something.
        page.title();
        return phone.complaints().stream()
                .filter(complaint -> complaint.contains("frame-ancestors"))
                .toList();
    }

    private static Locator day(FrameLocator frame, FreeTime time) {
        Locator day = frame.locator("a.day[href*='day=" + time.localStart().toLocalDate() + "']");
        for (int turns = 0; turns < 10; turns++) {
            assertThat(frame.locator("a.day").first()).isVisible();
            if (day.count() > 0) {
                return day;
            }
            // By its words: the address changes before the days are there, and who turns then turns once too often.
            String before = frame.locator("a.day").first().textContent();
            frame.locator(".turn.later").click();
            assertThat(frame.locator("a.day").first()).not().hasText(before);
        }
        throw new AssertionError("no such day: " + time);
    }
}
