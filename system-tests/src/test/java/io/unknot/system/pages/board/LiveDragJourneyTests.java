package io.unknot.system.pages.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A visit is dragged while other things happen: others book, the page scrolls, answers come late. */
@WholeSystem
@InTheBrowser
class LiveDragJourneyTests {

    private final RunningSystem system;
    private final Visits desks;
    private final UUID client = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    /** Free times of one day: the first for the other client, the second for ours, the third to drag ours to. */
    private final List<FreeTime> times;

    private final UUID visit;

    LiveDragJourneyTests(RunningSystem system) {
        this.system = system;
        GatewayClient desk = system.signedIn("frontdesk");
        this.desks = new Visits(desk);
        new Safety(desk).welcome(client);
        new Safety(desk).welcome(other);
        this.times = threeOfADay();
        this.visit = book(times.get(1), client);
    }

    @Test
    void whatOthersBookMeanwhileChangesNeitherWhichVisitIsMovedNorWhereTo() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Board board = open(desk.page());
            BoundingBox box = board.press(visit);
            board.drag(box, 3);
            UUID others = book(times.get(0), other);
            assertThat(board.card(others)).isVisible();
            assertThat(desk.page().locator(".dragged")).hasAttribute("data-visit", visit.toString());
            board.drag(box, rows(times.get(1), times.get(2)));
            board.letGo();

            assertThat(board.dialog().locator(".did")).containsText("The visit is moved.");
            assertThat(start(visit)).isEqualTo(times.get(2).start().toString());
            assertThat(start(others)).isEqualTo(times.get(0).start().toString());
            assertThat(desk.complaints()).isEmpty();
            desks.cancel(others);
        }
    }

    @Test
    void aVisitComesToWhereItIsLetGoAlsoWhenThePageIsScrolledMeanwhile() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = open(page);
            BoundingBox box = board.press(visit);
            board.drag(box, 3);
            double before = scrolled(page);
            page.evaluate("scrollBy({ top: 120, behavior: 'instant' })");
            double by = scrolled(page) - before;
            assertThat(by).isPositive();
            box.y -= by;
            board.drag(box, rows(times.get(1), times.get(2)));
            board.letGo();

            assertThat(board.dialog().locator(".did")).containsText("The visit is moved.");
            assertThat(start(visit)).isEqualTo(times.get(2).start().toString());
        }
    }

    @Test
    void whatIsAnsweredLateIsNotToldOfAnotherVisit() {
        UUID others = book(times.get(0), other);
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = open(page);
            List<Route> onTheWay = new ArrayList<>();
            page.route("**/move", onTheWay::add);
            BoundingBox box = board.press(visit);
            board.drag(box, rows(times.get(1), times.get(2)));
            board.letGo();
            page.waitForCondition(() -> !onTheWay.isEmpty());
            page.keyboard().press("Escape");
            board.card(others).click();
            assertThat(board.dialog().locator("a[href$='" + other + "']")).isVisible();

            page.waitForResponse("**/move", () -> onTheWay.getFirst().resume());
            board.ask();
            assertThat(start(visit)).isEqualTo(times.get(2).start().toString());
            // At this moment: what was done is told for ten seconds only.
            assertThat(board.dialog().locator(".did").textContent()).isEmpty();
        } finally {
            desks.cancel(others);
        }
    }

    @AfterEach
    void leavesTheDayAsItWas() {
        desks.cancel(visit);
    }

    /** Near enough to be dragged on one screen; of the last day that has such, where no other journey looks. */
    private List<FreeTime> threeOfADay() {
        List<FreeTime> all = system.diary().twoWeeksOf(Offer.MARA, Duration.ofMinutes(90));
        return IntStream.iterate(all.size() - 3, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> all.subList(i, i + 3))
                .filter(three -> Duration.between(
                                        three.getFirst().start(),
                                        three.getLast().start())
                                .compareTo(Duration.ofHours(4))
                        <= 0)
                .findFirst()
                .orElseThrow();
    }

    private UUID book(FreeTime time, UUID whose) {
        return Visits.idOf(desks.who().post(Visits.PATH, time.wishFor(whose)).expect(201));
    }

    private Board open(Page page) {
        return Board.open(
                page, system, "frontdesk", times.getFirst().localStart().toLocalDate());
    }

    private static long rows(FreeTime from, FreeTime to) {
        return Duration.between(from.start(), to.start()).toMinutes() / Board.MINUTES_A_ROW;
    }

    private static double scrolled(Page page) {
        return ((Number) page.evaluate("scrollY")).doubleValue();
    }

    private String start(UUID visit) {
        return desks.show(visit).expect(200).path("start").asString();
    }
}
