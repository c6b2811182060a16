package io.unknot.system.booking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Robin's back is sore, and one hand holds the phone. */
@WholeSystem
@InTheBrowser
class BrowserJourneyTests {

    private final RunningSystem system;

    BrowserJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aClientBooksAVisitByTouchAndByKeyboard() {
        try (Phone phone = Phone.with(Phone.chromium().orElseThrow())) {
            Page page = phone.page();
            page.navigate(system.gateway().toString());

            sayWhereItHurts(page);
            chooseWhoIsSoonest(page);
            chooseTheNextFreeTime(page);
            signIn(page);
            bookTheHeldTime(page);

            assertThat(heading(page, "Your visit is booked")).isVisible();
            assertThat(message(page, "Confirmation by email")).containsText("sent");
            assertThat(phone.fitsTheScreen()).isTrue();
            assertBooked(visitOf(page));
            assertReminderPlanned(page);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static void sayWhereItHurts(Page page) {
        assertThat(heading(page, "Where does it hurt?")).isVisible();
        button(page, "Low back pain for three months or longer").tap();
    }

    private static void chooseWhoIsSoonest(Page page) {
        page.getByLabel("Your postcode").fill("LS11 5PS");
        page.keyboard().press("Enter");
        link(page, "What is soonest").tap();
        assertThat(link(page, "What is soonest")).hasAttribute("aria-current", "true");
        Locator match = link(page, "Riverside").first();
        assertThat(match).containsText("treats what you come for");
        match.press("Enter");
    }

    private static void chooseTheNextFreeTime(Page page) {
        assertThat(heading(page, "When would you like to come?")).isVisible();
        button(page, "Next free").tap();
    }

    private static void signIn(Page page) {
        page.getByLabel("User name").focus();
        page.keyboard().type("client");
        page.keyboard().press("Tab");
        page.keyboard().type("client");
        page.keyboard().press("Enter");
    }

    // The title has the focus when the screen arrives: one step on is the button.
    private static void bookTheHeldTime(Page page) {
        assertThat(heading(page, "Book this visit?")).isFocused();
        button(page, "I need more time").tap();
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("more time now")))
                .isVisible();
        heading(page, "Book this visit?").focus();
        page.keyboard().press("Tab");
        assertThat(button(page, "Book this visit")).isFocused();
        page.keyboard().press("Enter");
    }

    private void assertBooked(UUID visit) {
        Visits robins = new Visits(system.signedIn("client"));
        assertThat(robins.show(visit).expect(200).path("state").asString()).isEqualTo("booked");
        system.mailbox().awaitMail(visit, "REQUEST");
    }

    // Of a visit next week: a reminder that would fall into the night before the next free time is left out.
    private void assertReminderPlanned(Page page) {
        UUID nextWeek =
                new Visits(system.signedIn("client")).book(system.diary().aFreeTime(Offer.TOM));
        page.navigate(page.url().replace(visitOf(page).toString(), nextWeek.toString()));
        assertThat(message(page, "Last reminder by email")).containsText("planned for");
    }

    private static UUID visitOf(Page page) {
        return UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    private static Locator message(Page page, String kind) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(kind));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
