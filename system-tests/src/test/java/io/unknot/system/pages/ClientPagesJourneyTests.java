package io.unknot.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WholeSystem
@InTheBrowser
class ClientPagesJourneyTests {

    private static final int PHONE = 390;
    private static final Pattern CALENDAR = Pattern.compile("^data:text/calendar.*VEVENT.*");

    /** Screens that are on nobody's way to a visit, and their elements. */
    private static final Map<String, String> OTHERS = Map.of(
            "visits", "unknot-visits",
            "treatments", "unknot-known-treatment",
            "clinics", "unknot-clinics",
            "contact", "unknot-contact",
            "safety", "unknot-safety",
            "nowhere", "unknot-lost");

    private final RunningSystem system;

    ClientPagesJourneyTests(RunningSystem system) {
        this.system = system;
    }

    /** Each books on a day of its own, so that none is in another's way. A desk's screen at 200 percent is 640 wide. */
    @ParameterizedTest
    @CsvSource({"en-GB, 390, 1", "ar, 390, 0", "en-GB, 1280, 3", "de-AT, 320, 4", "es, 320, 5", "en-GB, 640, 1"})
    void everyScreenOfAClientsWayCanBeUsedByAll(String locale, int width, int day) {
        try (Phone phone = Phone.with(Phone.chromium().orElseThrow(), width, locale)) {
            Look look = Look.lightAndDark(phone, locale + "-" + width);
            Page page = look.page();
            page.navigate(system.gateway().toString());
            assertThat(page.locator("html")).hasAttribute("lang", locale.substring(0, 2));
            assertThat(page.locator("html")).hasAttribute("dir", locale.equals("ar") ? "rtl" : "ltr");

            chooseATime(look, day);
            signIn(look);
            book(look);
            lookAround(look);
            look.end();
        }
    }

    @Test
    void aLanguageThatIsChosenStays() {
        try (Phone phone = Phone.with(Phone.chromium().orElseThrow(), PHONE, "en-GB")) {
            Page page = phone.page();
            page.navigate(system.gateway().toString());
            assertThat(page.locator("h1")).hasText("Where does it hurt?");

            page.locator(".languages summary").tap();
            page.locator(".languages [lang=es]").tap();
            assertThat(page.locator("h1")).hasText("¿Dónde le duele?");

            page.navigate(system.gateway() + "/#/clinics");
            assertThat(page.locator("h1")).hasText("¿Qué clínica le viene mejor?");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void aTimeThatSomebodyTakesIsCrossedOutBeforeItIsTapped() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        Visits robins = new Visits(system.signedIn("client"));
        try (Phone phone = Phone.with(Phone.chromium().orElseThrow(), PHONE, "en-GB")) {
            Page page = phone.page();
            page.navigate(timesOf(time));
            Locator button = Browsing.button(page, time);
            assertThat(button).isVisible();

            UUID visit = robins.hold(time);
            assertThat(button).containsText("just taken");
            assertThat(button).isDisabled();

            robins.cancel(visit);
            assertThat(button).containsText("Mara");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private String timesOf(FreeTime time) {
        Offer offer = time.offer();
        return "%s/#/book/%s/%s?with=%s&from=%s&minutes=%d"
                .formatted(
                        system.gateway(),
                        offer.clinic(),
                        offer.treatment(),
                        offer.therapist(),
                        time.localStart().toLocalDate(),
                        time.length().toMinutes());
    }

    private static void chooseATime(Look look, int day) {
        Page page = look.page();
        assertThat(page.locator("unknot-need h1")).isVisible();
        look.at("need");
        page.locator("unknot-need button.choice").nth(1).click();
        assertThat(page.locator(".match").first()).isVisible();
        look.at("who");
        page.locator(".match").first().click();
        assertThat(page.locator("button.time").first()).isVisible();
        look.at("times");
        page.locator("a.day").nth(day).click();
        assertThat(page.locator("a.day").nth(day)).hasAttribute("aria-current", "date");
        page.locator("section.times button.time").last().click();
    }

    private static void signIn(Look look) {
        Page page = look.page();
        assertThat(page.locator("#username")).isVisible();
        look.at("sign-in");
        page.locator("#username").fill("client2");
        page.locator("#password").fill("client2");
        page.keyboard().press("Enter");
    }

    private static void book(Look look) {
        Page page = look.page();
        assertThat(page.locator("unknot-held h1").or(page.locator(".problem"))).isVisible();
        assertThat(page.locator(".problem").allInnerTexts()).isEmpty();
        look.at("held");
        page.locator("unknot-held .actions .plain").first().click();
        assertThat(page.locator("unknot-held .extension")).not().isEmpty();
        page.locator("unknot-held .actions .main").click();
        assertThat(page.locator(".headline.booked")).isVisible();
        assertThat(page.locator("a[download]")).hasAttribute("href", CALENDAR);
        assertThat(page.locator(".progress.sent").first()).isVisible();
        look.at("booked");
    }

    private static void lookAround(Look look) {
        Page page = look.page();
        page.locator("a[href$='/move']").click();
        assertThat(page.locator("unknot-move button.time").first()).isVisible();
        look.at("move");
        page.locator("unknot-move button.time:not([aria-disabled])").first().click();
        assertThat(page.locator(".headline.booked")).isVisible();
        page.locator("a[href$='/cancel']").click();
        assertThat(page.locator("unknot-cancel h1")).isVisible();
        look.at("cancel");
        page.locator("unknot-cancel .danger").click();
        assertThat(page.locator(".headline.cancelled")).isVisible();
        look.at("cancelled");
        new TreeMap<>(OTHERS).forEach((screen, element) -> {
            page.evaluate("screen => { location.hash = '/' + screen; }", screen);
            assertThat(page.locator("main > " + element + " h1")).isVisible();
            look.at(screen);
        });
    }
}
