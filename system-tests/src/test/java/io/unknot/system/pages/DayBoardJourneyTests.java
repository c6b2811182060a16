package io.unknot.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jo at the front desk of Riverside, with a keyboard. */
@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
@InTheBrowser
class DayBoardJourneyTests {

    private static final int DESK = 1280;

    private final RunningSystem system;
    private final Visits robins;
    private final FreeTime time;
    private final UUID visit;

    DayBoardJourneyTests(RunningSystem system) {
        this.system = system;
        this.robins = new Visits(system.signedIn("client"));
        this.time = system.diary().aFreeTime(Offer.MARA);
        this.visit = robins.book(time);
    }

    @Test
    void aVisitIsMovedByKeyboardAndPutBack() {
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), DESK, "en-GB")) {
            Page page = desk.page();
            openBoard(page, day(time));
            card(page, visit).focus();

            page.keyboard().press("m");
            page.locator("unknot-visit-move .alternatives button").last().press("Enter");
            assertThat(page.locator(".did")).containsText("The visit is moved.");
            assertThat(robins.show(visit).expect(200).path("start").asString())
                    .isNotEqualTo(time.start().toString());

            page.locator(".did button").press("Enter");
            assertThat(page.locator(".did button")).hasCount(0);
            assertThat(robins.show(visit).expect(200).path("start").asString())
                    .isEqualTo(time.start().toString());

            page.keyboard().press("Escape");
            assertThat(card(page, visit)).isFocused();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void whatOthersDoShowsAtOnce() {
        FreeTime another = system.diary().aFreeTime(Offer.MARA);
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), DESK, "en-GB")) {
            Page page = desk.page();
            openBoard(page, day(another));

            UUID booked = robins.book(another);
            assertThat(card(page, booked)).containsText("Robin Marsh");
            assertThat(card(page, booked)).containsText("booked");

            robins.cancel(booked);
            assertThat(card(page, booked)).hasCount(0);
            assertThat(page.locator(".called-off")).isVisible();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void aRefusalIsToldInTheDialog() {
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), DESK, "en-GB")) {
            Page page = desk.page();
            openBoard(page, day(time));
            card(page, visit).focus();

            page.keyboard().press("c");

            assertThat(page.locator("dialog .problem.too-early")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check in")))
                    .isVisible();
        }
    }

    @Test
    void whoClosesAVisitAndMovesItInOneBreathIsShownItsTimes() {
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), DESK, "en-GB")) {
            Page page = desk.page();
            openBoard(page, day(time));
            card(page, visit).click();
            assertThat(page.locator("dialog.visit-dialog")).isVisible();

            card(page, visit).evaluate("""
                card => {
                    document.querySelector('dialog.visit-dialog').close();
                    card.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }));
                }
                """);

            assertThat(page.locator("unknot-visit-move .alternatives button").first())
                    .isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1280", "ar, 1280", "ar, 390", "de-DE, 320"})
    void theBoardCanBeUsedByAll(String locale, int width) {
        try (Phone desk = Phone.with(Phone.chromium().orElseThrow(), width, locale)) {
            Look look = new Look(desk, "staff-" + locale + "-" + width);
            Page page = look.page();
            openBoard(page, day(time));
            look.at("day");
            card(page, visit).click();
            look.at("visit");
            page.keyboard().press("Escape");
            card(page, visit).press("m");
            assertThat(page.locator("unknot-visit-move .alternatives button").first())
                    .isVisible();
            look.at("move");
            look.end();
        }
    }

    private void openBoard(Page page, LocalDate day) {
        String board = "/day/" + Offer.MARA.clinic() + "?day=" + day;
        page.navigate(system.gateway() + "/#/sign-in?then=" + URLEncoder.encode(board, StandardCharsets.UTF_8));
        page.locator("#username").fill("frontdesk");
        page.locator("#password").fill("frontdesk");
        page.keyboard().press("Enter");
        assertThat(page.locator(".column").first()).isVisible();
    }

    private static LocalDate day(FreeTime time) {
        return time.localStart().toLocalDate();
    }

    private static Locator card(Page page, UUID visit) {
        return page.locator("[data-visit='" + visit + "']");
    }
}
