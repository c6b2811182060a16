package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.pages.Look;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is Alex's own beside the visits: how the pain went, what they like, their data. */
@WholeSystem
@InTheBrowser
class OwnPagesJourneyTests {

    private final RunningSystem system;
    private final GatewayClient alex;

    OwnPagesJourneyTests(RunningSystem system) {
        this.system = system;
        this.alex = system.signedIn("client2");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 390", "ar, 1280"})
    void everythingOfOnesOwnCanBeSeenChangedAndTakenAlong(String locale, int width) throws IOException {
        UUID visit = new Visits(alex).book(system.diary().aFreeTime(Offer.MARA));
        try (Phone phone = Browsing.phone(width, locale)) {
            Look look = Look.lightAndDark(phone, "own-" + locale + "-" + width);
            Browsing.signIn(look.page(), system.gateway(), "client2");
            saysHowMuchItHurts(look, visit, 7);
            seesTheTrend(look);
            saysWhatTheyLike(look);
            takesTheirDataAlong(look);
            seesHowTheyProveWhoTheyAre(look);
            look.end();
        } finally {
            new Visits(alex).cancel(visit);
        }
    }

    /** A score is taken from a day before a visit on: for that moment it is today. */
    private void saysHowMuchItHurts(Look look, UUID visit, int pain) {
        try (BookingStore store = system.bookingStore()) {
            Instant start = Instant.parse(
                    new Visits(alex).show(visit).expect(200).path("start").asString());
            store.begin(visit, store.now().plus(Duration.ofHours(3)));
            try {
                Browsing.open(look.page(), "/visits/" + visit);
                Locator asked = look.page().locator("unknot-visit-score");
                assertThat(asked.locator(".scale button")).hasCount(11);
                look.at("score");
                asked.locator(".scale button").nth(pain).click();
                assertThat(asked.locator("[role=status]")).isVisible();
            } finally {
                store.begin(visit, start);
            }
        }
    }

    private static void seesTheTrend(Look look) {
        Page page = look.page();
        Browsing.open(page, "/progress");
        assertThat(page.locator(".trend svg[role=img]").first()).isVisible();
        page.locator(".trend summary").first().click();
        assertThat(page.locator(".trend tbody tr").first()).containsText("7");
        look.at("progress");
    }

    private void saysWhatTheyLike(Look look) {
        Page page = look.page();
        Browsing.open(page, "/preferences");
        page.locator("[name=pressure][value=firm]").check();
        page.locator("#areas").fill("left knee\n\n the neck ");
        page.locator("#areas")
                .locator("xpath=ancestor::form")
                .locator("button.main")
                .click();
        assertThat(page.locator(".saved").first()).not().isEmpty();
        page.locator("[name=wanted][value=offers]").uncheck();
        page.locator("[name=quiet-from]").fill("22:00");
        page.locator("[name=quiet-until]").fill("07:30");
        page.locator("[name=quiet-from]")
                .locator("xpath=ancestor::form")
                .locator("button.main")
                .click();
        assertThat(page.locator(".saved").nth(1)).not().isEmpty();
        look.at("preferences");

        String client =
                alex.get("/api/v1/session").expect(200).path("user").path("id").asString();
        JsonNode liked = alex.get("/api/v1/clients/" + client + "/preferences").expect(200);
        assertThat(liked.path("pressure").asString()).isEqualTo("firm");
        assertThat(liked.path("areasToAvoid").values())
                .extracting(JsonNode::asString)
                .containsExactly("left knee", "the neck");
        String address = "/api/v1/clients/" + client + "/notification-preferences";
        JsonNode told = alex.get(address).expect(200);
        assertThat(told.path("optedOut").values())
                .extracting(JsonNode::asString)
                .containsExactly("offers");
        assertThat(told.path("quietHours").path("from").asString()).startsWith("22:00");
        alex.put(address, Map.of()).expect(200);
    }

    private static void takesTheirDataAlong(Look look) throws IOException {
        Page page = look.page();
        Browsing.open(page, "/data");
        assertThat(page.locator("unknot-data h1")).isVisible();
        look.at("data");
        Download everything = page.waitForDownload(
                () -> page.locator("unknot-data .actions button").first().click());
        assertThat(everything.suggestedFilename()).isEqualTo("unknot.json");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(everything.path()))
                        .isObject())
                .isTrue();
        Download visits = page.waitForDownload(
                () -> page.locator("unknot-data .actions button").nth(1).click());
        assertThat(Files.readString(visits.path())).startsWith("BEGIN:VCALENDAR");
    }

    /** The proof is fresh in a journey; what is asked once it is not is shown without waiting five minutes. */
    private static void seesHowTheyProveWhoTheyAre(Look look) {
        Page page = look.page();
        page.evaluate("() => { document.querySelector('unknot-data').asked = true; }");
        assertThat(page.locator("unknot-prove #username")).isVisible();
        look.at("prove");
        page.locator("unknot-prove #username").fill("client2");
        page.locator("unknot-prove #password").fill("client2");
        page.locator("unknot-prove form button.main").click();
        assertThat(page.locator("unknot-prove")).hasCount(0);
    }
}
