package io.unknot.system.pages.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A visit on the board moved by mouse. */
@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
@InTheBrowser
class DragJourneyTests {

    private final RunningSystem system;
    private final Visits robins;
    private final FreeTime time;
    private final UUID visit;

    DragJourneyTests(RunningSystem system) {
        this.system = system;
        this.robins = new Visits(system.signedIn("client"));
        this.time = system.diary().aFreeTime(Offer.MARA);
        this.visit = robins.book(time);
    }

    @Test
    void aVisitIsDraggedToAnotherTimeAndPutBack() {
        FreeTime near = nearest();
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = Board.open(page, system, "frontdesk", day());
            // A row aside: it is let go near a time, not on it, and comes to where visits start.
            board.drag(board.press(visit), rowsTo(near) + 1);
            board.letGo();

            assertThat(page.locator("dialog .did")).containsText("The visit is moved.");
            assertThat(start()).isEqualTo(near.start().toString());
            page.locator(".did button").press("Enter");
            assertThat(page.locator(".did button")).hasCount(0);
            assertThat(start()).isEqualTo(time.start().toString());
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void aKeyLetsAVisitStayWhereItIs() {
        FreeTime near = nearest();
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = Board.open(page, system, "frontdesk", day());
            board.drag(board.press(visit), rowsTo(near));
            assertThat(page.locator(".dragged")).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(page.locator(".dragged")).hasCount(0);
            board.letGo();

            assertThat(board.dialog()).hasCount(0);
            assertThat(start()).isEqualTo(time.start().toString());
        }
    }

    private FreeTime nearest() {
        return system.diary().search(Offer.MARA, day(), day().plusDays(1)).stream()
                // The search hears of our own visit a moment later.
                .filter(free ->
                        !free.start().isBefore(time.end()) || !free.end().isAfter(time.start()))
                .min(Comparator.comparing(
                        free -> Duration.between(time.start(), free.start()).abs()))
                .orElseThrow();
    }

    private long rowsTo(FreeTime near) {
        return Duration.between(time.start(), near.start()).toMinutes() / Board.MINUTES_A_ROW;
    }

    private LocalDate day() {
        return time.localStart().toLocalDate();
    }

    private String start() {
        return robins.show(visit).expect(200).path("start").asString();
    }
}
