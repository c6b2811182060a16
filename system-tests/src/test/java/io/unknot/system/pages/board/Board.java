package io.unknot.system.pages.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.unknot.system.chain.Offer;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import java.time.LocalDate;
import java.util.UUID;

/** Riverside's day in a browser, with a mouse over it. */
record Board(Page page) {

    static final int MINUTES_A_ROW = 5;
    private static final int PIXELS_A_ROW = 15;

    /** For whoever of the demo logins that is. */
    static Board open(Page page, RunningSystem system, String username, LocalDate day) {
        Browsing.signIn(page, system.gateway(), username);
        Browsing.open(page, "/day/" + Offer.RIVERSIDE + "?day=" + day);
        assertThat(page.locator(".column").first()).isVisible();
        return new Board(page);
    }

    Locator card(UUID visit) {
        return page.locator("[data-visit='" + visit + "']");
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    /** The mouse comes to the upper corner of the card; where that is. */
    BoundingBox point(UUID visit) {
        assertThat(card(visit)).isVisible();
        card(visit).evaluate("card => card.scrollIntoView({ block: 'center' })");
        BoundingBox box = card(visit).boundingBox();
        page.mouse().move(box.x + 30, box.y + 10);
        return box;
    }

    BoundingBox press(UUID visit) {
        BoundingBox box = point(visit);
        page.mouse().down();
        return box;
    }

    /** On to so many rows below (above, if less than none) where the card was pressed. */
    void drag(BoundingBox pressed, long rows) {
        to(pressed.x + 40, pressed.y + 10 + rows * PIXELS_A_ROW);
    }

    void to(double x, double y) {
        page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(5));
    }

    /** Waits for an answer: what the page asked for before is on its way by then, and what it heard before is told. */
    void ask() {
        page.evaluate("fetch('/api/v1/clinics').then((answer) => answer.text())");
    }

    void letGo() {
        page.mouse().up();
    }
}
