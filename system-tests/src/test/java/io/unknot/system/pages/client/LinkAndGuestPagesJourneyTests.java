package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.pages.Look;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without an account: Gita books for the first time, and Robin's sister looks after Robin's visit by its link. */
@WholeSystem
@InTheBrowser
class LinkAndGuestPagesJourneyTests {

    private static final Pattern CODE = Pattern.compile("(?m)(?:Your code is |asked for it: )([0-9]{6})");

    private final RunningSystem system;

    LinkAndGuestPagesJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 390", "ar, 1280"})
    void whoeverHasTheLinkMovesTheVisitToAnotherTherapistAndCancelsIt(String locale, int width) {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        Visits robins = new Visits(system.signedIn("client"));
        UUID visit = robins.book(time);
        String token = robins.who()
                .post(Visits.PATH + "/" + visit + "/manage-link", Map.of())
                .expect(201)
                .path("token")
                .asString();
        try (Phone phone = Browsing.phone(width, locale)) {
            Look look = Look.lightAndDark(phone, "link-" + locale + "-" + width);
            Page page = look.page();
            page.navigate(system.gateway() + "/#/manage/" + token);
            assertThat(page.locator(".headline.booked")).isVisible();
            look.at("managed");

            page.locator("a[href$='/move']").click();
            page.locator(".pills a[href*='" + Offer.TOM.therapist() + "']").click();
            Locator free = page.locator("unknot-move button.time:not([aria-disabled])");
            assertThat(free.first()).containsText("Tom");
            look.at("move");
            free.first().click();
            assertThat(page.locator(".headline.booked")).isVisible();
            assertThat(robins.show(visit).expect(200).path("therapistId").asString())
                    .isEqualTo(Offer.TOM.therapist().toString());

            page.locator("a[href$='/cancel']").click();
            assertThat(page.locator("unknot-cancel h1")).isVisible();
            look.at("cancel");
            page.locator("unknot-cancel .danger").click();
            assertThat(page.locator(".headline.cancelled")).isVisible();
            assertThat(robins.show(visit).expect(200).path("state").asString()).isEqualTo("cancelled");
            look.end();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 390", "ar, 1280"})
    void somebodyNewBooksWithNameAddressAndOneCode(String locale, int width) {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        String email = "gita-" + UUID.randomUUID() + "@example.org";
        try (Phone phone = Browsing.phone(width, locale)) {
            Look look = Look.lightAndDark(phone, "guest-" + locale + "-" + width);
            Page page = look.page();
            page.navigate(system.gateway()
                    + "/#/book/%s/%s?with=%s&from=%s&minutes=%d"
                            .formatted(
                                    time.offer().clinic(),
                                    time.offer().treatment(),
                                    time.offer().therapist(),
                                    time.localStart().toLocalDate(),
                                    time.length().toMinutes()));
            page.locator("section.times button.time").first().click();
            page.locator("[aria-labelledby=guest] button").click();
            saysWhoTheyAre(look, email);
            answersTheSafetyQuestions(look);

            assertThat(page.locator("unknot-held h1")).isVisible();
            page.locator("unknot-held .actions .main").click();
            assertThat(page.locator(".headline.booked")).isVisible();
            look.at("booked");
            asksToBeForgotten(page);
            page.locator("unknot-data .alternatives a").first().click();
            page.locator("a[href$='/cancel']").click();
            page.locator("unknot-cancel .danger").click();
            assertThat(page.locator(".headline.cancelled")).isVisible();

            asksToBeForgotten(page);
            assertThat(page.locator("unknot-data form")).hasCount(0);
            look.at("forgotten");
            Browsing.open(page, "/visits");
            assertThat(page.locator("unknot-sign-in")).isVisible();
        }
    }

    /** The first time a visit stands in the way. */
    private static void asksToBeForgotten(Page page) {
        Browsing.open(page, "/data");
        page.locator("unknot-data [name=sure]").check();
        page.locator("unknot-data form .danger").click();
    }

    private void saysWhoTheyAre(Look look, String email) {
        Page page = look.page();
        assertThat(page.locator("unknot-guest #name")).isVisible();
        look.at("guest");
        page.locator("#name").fill("Gita Guest");
        page.locator("#email").fill(email);
        page.locator("unknot-guest form button.main").click();
        assertThat(page.locator("#code")).isVisible();
        look.at("code");
        Matcher code =
                CODE.matcher(system.mailbox().awaitMailTo(email, "Your code").full());
        assertThat(code.find()).isTrue();
        page.locator("#code").fill(code.group(1));
        page.keyboard().press("Enter");
    }

    /** The held time waits for them: a sore back and nothing else. */
    private static void answersTheSafetyQuestions(Look look) {
        Page page = look.page();
        assertThat(page.locator("unknot-safety form")).isVisible();
        for (Locator question : page.locator("unknot-safety fieldset").all()) {
            Locator no = question.locator("[value=no]");
            (no.count() == 1 ? no : question.locator("[type=radio]").first()).check();
        }
        for (Locator scale : page.locator("unknot-safety [type=number]").all()) {
            scale.fill("3");
        }
        look.at("safety");
        page.locator("unknot-safety form button.main").click();
        page.locator("unknot-safety p button.main").click();
    }
}
