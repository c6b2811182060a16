package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Robin and Alex tap the same time at the same moment, each on a phone of their own. */
@WholeSystem
@InTheBrowser
class RacingBrowsersJourneyTests {

    private final RunningSystem system;

    RacingBrowsersJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void oneGetsTheTimeAndTheOtherThreeNearOnesWithAllElseKept() throws Exception {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> races = threads.invokeAll(
                    List.of(racer("client", time, together), racer("client2", time, together)), 5, TimeUnit.MINUTES);
            assertThat(List.of(races.get(0).get(), races.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    /** Whether they had the time at once; if not, they took one of those they were shown. */
    private Callable<Boolean> racer(String who, FreeTime time, CyclicBarrier together) {
        return () -> {
            try (Phone phone = Browsing.phone(Browsing.PHONE, "en-GB")) {
                Page page = phone.page();
                // Whoever hears the news in time does not tap at all: here nobody does.
                page.route("**/availability/stream", Route::abort);
                Browsing.signIn(page, system.gateway(), who);
                Browsing.open(page, timesOf(time));
                Locator button = Browsing.button(page, time);
                assertThat(button).isVisible();

                together.await(2, TimeUnit.MINUTES);
                button.tap();
                assertThat(page.locator("unknot-held h1").or(page.locator(".problem")))
                        .isVisible();
                boolean won = page.locator(".problem").count() == 0;
                // Nothing is given back before both know how it went.
                together.await(2, TimeUnit.MINUTES);
                if (!won) {
                    isServedKindly(page, time);
                }
                assertThat(page.locator("unknot-held h1")).hasText("Book this visit?");
                String address = page.url();
                new Visits(system.signedIn(who))
                        .cancel(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
                return won;
            }
        };
    }

    private static void isServedKindly(Page page, FreeTime time) {
        Locator problem = page.locator(".problem.time-taken");
        assertThat(problem).containsText(time.localStart().toLocalTime() + " was just taken");
        assertThat(page.locator(".problem-place")).isFocused();
        assertThat(problem.locator(".alternatives button")).hasCount(3);
        assertThat(page.locator(".chosen")).containsText("Riverside");
        assertThat(Browsing.button(page, time)).containsText("just taken");
        problem.locator(".alternatives button").first().tap();
    }

    private static String timesOf(FreeTime time) {
        Offer offer = time.offer();
        return "/book/%s/%s?with=%s&from=%s&minutes=%d"
                .formatted(
                        offer.clinic(),
                        offer.treatment(),
                        offer.therapist(),
                        time.localStart().toLocalDate(),
                        time.length().toMinutes());
    }
}
