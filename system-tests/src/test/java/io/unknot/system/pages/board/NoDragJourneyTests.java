package io.unknot.system.pages.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.MouseButton;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What moves no visit on the board: a press that slips, another button, a finger, a key, no column, a refusal. */
@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
@InTheBrowser
class NoDragJourneyTests {

    private final RunningSystem system;
    private final Visits robins;
    private final FreeTime time;
    private final UUID visit;

    NoDragJourneyTests(RunningSystem system) {
        this.system = system;
        this.robins = new Visits(system.signedIn("client"));
        this.time = system.diary().aFreeTime(Offer.MARA);
        this.visit = robins.book(time);
    }

    @Test
    void aPressThatSlipsALittleOpensTheVisitAndTellsOfNothing() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Board board = open(desk.page());
            List<String> asked = new ArrayList<>();
            desk.page().onRequest(request -> asked.add(request.url()));
            BoundingBox box = board.press(visit);
            board.to(box.x + 34, box.y + 13);
            board.letGo();
            board.ask();

            assertThat(board.dialog()).isVisible();
            // The place where news are read out is there before any come.
            assertThat(board.dialog().locator(".did").textContent()).isEmpty();
            assertThat(board.dialog().locator(".problem")).hasCount(0);
            assertThat(asked).noneMatch(address -> address.endsWith("/move"));
            stays(desk);
        }
    }

    @Test
    void lettingGoAfterAKeyIsNoPressOnTheCard() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = open(page);
            board.drag(board.press(visit), 2);
            assertThat(page.locator(".dragged")).hasCount(1);
            page.keyboard().press("Escape");
            board.drag(board.card(visit).boundingBox(), 3);
            assertThat(page.locator(".dragged")).hasCount(0);
            board.letGo();

            // A press of its own opens it, so that it would have been open by now.
            assertThat(board.dialog()).hasCount(0);
            board.card(visit).click();
            assertThat(board.dialog()).hasCount(1);
            stays(desk);
        }
    }

    @Test
    void aVisitLetGoBesideTheColumnsStays() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = open(page);
            board.press(visit);
            board.to(2, 2);
            assertThat(page.locator(".dragged")).hasCount(1);
            board.letGo();

            assertThat(page.locator(".dragged")).hasCount(0);
            assertThat(board.dialog()).hasCount(0);
            stays(desk);
        }
    }

    @Test
    void aTimeThatCannotBeIsRefusedInTheDialogAndTheVisitStays() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = open(page);
            String busy = aColleagueWhoIsNotFree(page);
            BoundingBox column = page.locator("[data-therapist='" + busy + "']").boundingBox();
            BoundingBox box = board.press(visit);
            board.to(column.x + column.width / 2, box.y + 10);
            Request asked = page.waitForRequest("**/move", board::letGo);

            assertThat(asked.postData())
                    .contains(busy)
                    .contains(time.start().toString().substring(0, 16));
            assertThat(board.dialog().locator(".problem")).isVisible();
            assertThat(board.dialog().locator(".did")).hasText("");
            assertThat(start()).isEqualTo(time.start().toString());
        }
    }

    @Test
    void neitherAnotherButtonNorAFingerDrags() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = open(page);
            BoundingBox box = board.point(visit);
            page.mouse().down(new Mouse.DownOptions().setButton(MouseButton.RIGHT));
            board.drag(box, 4);
            assertThat(page.locator(".dragged")).hasCount(0);
            page.mouse().up(new Mouse.UpOptions().setButton(MouseButton.RIGHT));

            board.card(visit).dispatchEvent("pointerdown", Map.of("pointerType", "touch", "clientX", 0, "clientY", 0));
            board.card(visit).dispatchEvent("pointermove", Map.of("pointerType", "touch", "clientX", 0, "clientY", 60));
            assertThat(page.locator(".dragged")).hasCount(0);
            stays(desk);
        }
    }

    @Test
    void onAPhoneAListStandsInPlaceOfTheBoard() {
        try (Phone phone = Browsing.phone(Browsing.PHONE, "en-GB")) {
            Board board = open(phone.page());
            board.drag(board.press(visit), 4);

            assertThat(phone.page().locator(".dragged")).hasCount(0);
            board.letGo();
            stays(phone);
        }
    }

    private String aColleagueWhoIsNotFree(Page page) {
        var all = (List<?>)
                page.locator("[data-therapist]").evaluateAll("all => all.map(each => each.dataset.therapist)");
        return all.stream()
                .map(String::valueOf)
                .filter(each -> !each.equals(Offer.MARA.therapist().toString()))
                .filter(
                        each -> system
                                .diary()
                                .search(Offer.MARA.withTherapist(UUID.fromString(each)), day(), day().plusDays(1))
                                .stream()
                                .noneMatch(free -> free.start().equals(time.start())))
                .findFirst()
                .orElseThrow();
    }

    private Board open(Page page) {
        return Board.open(page, system, "frontdesk", day());
    }

    private LocalDate day() {
        return time.localStart().toLocalDate();
    }

    private void stays(Phone phone) {
        assertThat(start()).isEqualTo(time.start().toString());
        assertThat(phone.complaints()).isEmpty();
    }

    private String start() {
        return robins.show(visit).expect(200).path("start").asString();
    }
}
