package io.unknot.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those who work at Riverside do beside the day board, and who runs the platform. */
@WholeSystem
@InTheBrowser
class StaffPagesJourneyTests {

    private static final int DESK = 1280;
    private static final String RIVERSIDE = Offer.RIVERSIDE.toString();
    private static final String MARA = Offer.MARA.therapist().toString();

    private final RunningSystem system;

    StaffPagesJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aCallerIsBookedByKeyboardAlone() {
        UUID caller = UUID.randomUUID();
        new Safety(system.signedIn("frontdesk")).welcome(caller);
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), DESK, "en-GB")) {
            Page page = desk.page();
            open(page, "frontdesk", "/day/" + RIVERSIDE);
            assertThat(page.locator(".column").first()).isVisible();

            page.keyboard().press("/");
            assertThat(page.locator("#caller-search")).isFocused();
            page.keyboard().type(caller.toString().substring(0, 18));
            assertThat(page.locator("[data-client='" + caller + "']")).isVisible();
            page.keyboard().press("Enter");
            assertThat(page.locator(".quick button").first()).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".confirm .main").first()).isFocused();
            page.keyboard().press("Enter");

            assertThat(page.locator(".done h2")).hasText("Booked");
            assertThat(page.locator(".done a")).isFocused();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void somebodyNewIsBookedAndAskedAtArrival() {
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), DESK, "en-GB")) {
            Page page = desk.page();
            open(page, "frontdesk", "/caller/" + RIVERSIDE);
            page.locator("unknot-client-search .actions button").click();
            page.locator("#new-name").fill("Juno Albright");
            page.locator("#new-email").fill(UUID.randomUUID() + "@example.org");
            page.keyboard().press("Enter");
            page.locator(".quick button").first().click();
            page.locator(".confirm .main").click();
            assertThat(page.locator(".problem.screening-missing")).isVisible();
            page.locator(".problem .actions button").last().click();

            assertThat(page.locator(".done h2")).hasText("Booked");
        }
    }

    @Test
    void timeOffShowsTheVisitsItHitsAndGivesThemAnotherTime() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        Visits robins = new Visits(system.signedIn("client"));
        UUID visit = robins.book(time);
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), DESK, "en-GB")) {
            Page page = desk.page();
            open(page, "clinicmanager", "/week/" + RIVERSIDE + "/" + MARA);
            page.locator("#head-time-off ~ .actions button").click();
            page.locator("#field-firstDay").fill(time.localStart().toLocalDate().toString());
            page.locator("#field-lastDay").fill(time.localStart().toLocalDate().toString());
            page.locator("#field-from").fill(time.localStart().toLocalTime().toString());
            page.locator("#field-until")
                    .fill(time.localStart().plus(time.length()).toLocalTime().toString());
            page.locator("unknot-time-off-form .main").click();

            assertThat(page.locator(".hit .conflicts .card")).hasCount(1);
            page.locator(".hit .conflicts .alternatives button").first().click();

            assertThat(page.locator(".hit [role=status]").first()).containsText("Moved: 1");
            assertThat(robins.show(visit).expect(200).path("start").asString())
                    .isNotEqualTo(time.start().toString());
            page.locator("#head-time-off ~ .rows .danger").last().click();
            assertThat(page.locator(".hit")).hasCount(0);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280", "ar, 390", "de-DE, 320", "es-ES, 768"})
    void everyScreenOfThoseWhoWorkHereCanBeUsedByAll(String locale, int width) {
        UUID client = UUID.randomUUID();
        new Safety(system.signedIn("frontdesk")).welcome(client);
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), width, locale)) {
            Look look = new Look(desk, "work-" + locale + "-" + width);
            Page page = look.page();
            caller(look, client);
            screen(look, "week", "/week/" + RIVERSIDE + "/" + MARA, ".rows li");
            screen(look, "month", "/week/" + RIVERSIDE + "/" + MARA + "?by=month", ".month");
            screen(look, "open", "/open/" + RIVERSIDE, "#waiting");
            screen(look, "record", "/clients/" + RIVERSIDE + "/" + client, "unknot-client-health .alarm");
            page.locator(".who button.plain").click();
            open(page, "therapist", "/my-day/" + RIVERSIDE);
            assertThat(page.locator("#all")).isVisible();
            look.at("my-day");
            look.end();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280", "ar, 390"})
    void operatorsSeeWhetherAllIsWell(String locale, int width) {
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), width, locale)) {
            Look look = new Look(desk, "operator-" + locale + "-" + width);
            open(look.page(), "operator", "/operator");
            assertThat(look.page().locator(".pulse")).hasCount(4);
            assertThat(look.page().locator("main table .alarm.clear")).hasCount(4);
            look.at("operator");
            look.end();
        }
    }

    private void caller(Look look, UUID client) {
        Page page = look.page();
        open(page, "frontdesk", "/caller/" + RIVERSIDE);
        page.locator("#caller-search").fill(client.toString().substring(0, 18));
        assertThat(page.locator("[data-client='" + client + "']")).isVisible();
        look.at("search");
        page.locator("[data-client='" + client + "']").click();
        assertThat(page.locator(".wish .alternatives button, .wish p[role=status]")
                        .first())
                .isVisible();
        look.at("wish");
        page.locator(".quick button").first().click();
        assertThat(page.locator(".confirm")).isVisible();
        look.at("confirm");
        page.locator(".confirm .main").click();
        assertThat(page.locator(".done h2")).isVisible();
        look.at("done");
    }

    private static void screen(Look look, String name, String address, String there) {
        look.page().evaluate("address => { location.hash = address; }", address);
        assertThat(look.page().locator(there).first()).isVisible();
        look.at(name);
    }

    /** In a browser that knows of nobody who was there before. */
    private void open(Page page, String who, String address) {
        page.context().clearCookies();
        page.navigate("about:blank");
        page.navigate(system.gateway() + "/#/sign-in?then=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        page.locator("#username").fill(who);
        page.locator("#password").fill(who);
        page.keyboard().press("Enter");
    }
}
