package io.unknot.system.reminder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.NotificationStore;
import io.unknot.system.mail.Mail;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Robin opens the links of a reminder on a phone, without logging in. */
@WholeSystem
@InTheBrowser
class AnswerPageJourneyTests {

    private static final Pattern LINK = Pattern.compile("\\S+/#/answer/\\S+");
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final RunningSystem system;
    private final Visits robins;
    private final GatewayClient manager;

    AnswerPageJourneyTests(RunningSystem system) {
        this.system = system;
        this.robins = new Visits(system.signedIn("client"));
        this.manager = system.signedIn("manager");
    }

    @Test
    void oneTapConfirmsTheVisitAndOpeningTheLinkDoesNot() {
        UUID visit = reminded();
        try (Phone phone = Phone.with(Phone.chromium().orElseThrow())) {
            Page page = phone.page();
            page.navigate(links(visit).getFirst());
            assertThat(heading(page, "Will you come?")).isVisible();
            await("an answer that nobody gave")
                    .during(A_WHILE)
                    .atMost(A_WHILE.multipliedBy(3))
                    .until(() -> !confirmed(visit));

            button(page, "I’ll be there").tap();

            assertThat(heading(page, "Thank you. See you then")).isVisible();
            await("the answer").until(() -> confirmed(visit));
            assertFine(phone);
        }
    }

    @Test
    void whoCannotComeCancelsUnderThePolicyWithTheKeyboardAlone() {
        UUID visit = reminded();
        try (Phone phone = Phone.with(Phone.chromium().orElseThrow())) {
            Page page = phone.page();
            page.navigate(links(visit).getLast());
            Locator cannot = button(page, "I can’t come");
            assertThat(cannot).isVisible();
            press(page, cannot);

            assertThat(page.getByText("Cancelling now costs nothing.")).isVisible();
            assertThat(state(visit)).isEqualTo("booked");
            await("the answer").until(() -> flags(visit).contains("cannot-come"));
            press(page, button(page, "Cancel the visit"));

            assertThat(page.getByText("cancelled").first()).isVisible();
            assertThat(state(visit)).isEqualTo("cancelled");
            assertFine(phone);
        }
    }

    @Test
    void whoReadsArabicInTheDarkAnswersWithTheSameTap() {
        UUID visit = reminded();
        try (Phone phone = Phone.with(Phone.chromium().orElseThrow(), 390, "ar")) {
            Page page = phone.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(links(visit).getFirst());
            Locator comes = page.locator("unknot-answer .actions button.main");
            assertThat(comes).isVisible();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertFine(phone);

            comes.tap();

            await("the answer").until(() -> confirmed(visit));
            assertFine(phone);
        }
    }

    /** A visit whose reminder is out. */
    private UUID reminded() {
        UUID visit = robins.book(system.diary().aFreeTime(Offer.PAU));
        try (NotificationStore store = system.notificationStore()) {
            await("the plan to remind of " + visit).until(() -> store.remind(visit));
        }
        await("the reminder of " + visit).until(() -> links(visit).size() == 2);
        return visit;
    }

    /** To say that one comes, and that one cannot. */
    private List<String> links(UUID visit) {
        return system.mailbox().about(visit).stream()
                .map(Mail::full)
                .flatMap(mail -> LINK.matcher(mail).results())
                .map(found -> found.group())
                .toList();
    }

    private boolean confirmed(UUID visit) {
        return robins.show(visit).expect(200).path("confirmedByClient").asBoolean();
    }

    /** What the front desk sees of it on its day. */
    private String flags(UUID visit) {
        JsonNode shown = robins.show(visit).expect(200);
        String day = shown.path("localStart").asString().substring(0, 10);
        String board = "/api/v1/clinics/%s/day?date=%s"
                .formatted(shown.path("clinicId").asString(), day);
        return manager.get(board).expect(200).path("visits").values().stream()
                .filter(each -> each.path("appointmentId").asString().equals(visit.toString()))
                .map(each -> each.path("flags").toString())
                .findFirst()
                .orElse("");
    }

    private String state(UUID visit) {
        return robins.show(visit).expect(200).path("state").asString();
    }

    /** With the tab key as far as it takes, and then with the enter key. */
    private static void press(Page page, Locator button) {
        for (int steps = 0; steps < 12 && !(boolean) button.evaluate("it => it === document.activeElement"); steps++) {
            page.keyboard().press("Tab");
        }
        assertThat(button).isFocused();
        page.keyboard().press("Enter");
    }

    private static void assertFine(Phone phone) {
        assertThat(phone.fitsTheScreen()).isTrue();
        assertThat(phone.complaints()).isEmpty();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
