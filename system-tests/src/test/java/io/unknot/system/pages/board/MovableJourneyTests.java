package io.unknot.system.pages.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Which visits can be dragged at all, and by whom. */
@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
@InTheBrowser
class MovableJourneyTests {

    private final RunningSystem system;
    private final Visits robins;
    private final FreeTime time;
    private final UUID visit;

    MovableJourneyTests(RunningSystem system) {
        this.system = system;
        this.robins = new Visits(system.signedIn("client"));
        this.time = system.diary().aFreeTime(Offer.MARA);
        this.visit = robins.book(time);
    }

    @Test
    void aBoardOfRoomsAndATherapistsBoardMoveNothing() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Page page = desk.page();
            Board board = open(page);
            assertThat(board.card(visit)).hasAttribute("data-movable", "");
            Locator byRoom = page.locator("nav.pills a:text-is('By room')");
            byRoom.click();
            assertThat(byRoom).hasAttribute("aria-current", "true");
            assertThat(page.locator("[data-visit='" + visit + "']:not([data-movable])"))
                    .hasCount(1);
        }
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Board.open(desk.page(), system, "therapist", day());
            assertThat(desk.page().locator("[data-visit='" + visit + "']:not([data-movable])"))
                    .hasCount(1);
        }
    }

    @Test
    void aTimeThatIsOnlyHeldIsNotMoved() {
        FreeTime another = system.diary().aFreeTime(Offer.MARA);
        UUID held = robins.hold(another);
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Board.open(desk.page(), system, "frontdesk", another.localStart().toLocalDate());

            assertThat(desk.page().locator("[data-visit='" + held + "']:not([data-movable])"))
                    .hasCount(1);
        } finally {
            robins.cancel(held);
        }
    }

    @Test
    void aVisitOfSeveralPartsIsNotMoved() {
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            desk.page().route("**/day?date=*", route -> {
                APIResponse answer = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(inTwoParts(answer.text())));
            });
            open(desk.page());

            assertThat(desk.page().locator("[data-visit='" + visit + "']:not([data-movable])"))
                    .hasCount(2);
        }
    }

    private String inTwoParts(String day) {
        JsonNode board = JsonMapper.shared().readTree(day);
        for (JsonNode each : board.path("visits").values()) {
            if (each.path("appointmentId").asString().equals(visit.toString())) {
                ((ArrayNode) each.path("parts")).add(each.path("parts").path(0).deepCopy());
            }
        }
        return board.toString();
    }

    private Board open(Page page) {
        return Board.open(page, system, "frontdesk", day());
    }

    private LocalDate day() {
        return time.localStart().toLocalDate();
    }
}
