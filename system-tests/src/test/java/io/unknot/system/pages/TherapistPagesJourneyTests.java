package io.unknot.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is on record about a therapist, and what they have in their hand. */
@WholeSystem
@InTheBrowser
class TherapistPagesJourneyTests {

    private static final String PAU = "/api/v1/therapists/" + Offer.PAU.therapist();

    private final RunningSystem system;

    TherapistPagesJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void nothingTypedIsLostWhenSomebodyElseSavesFirst() {
        GatewayClient manager = system.signedIn("manager");
        JsonNode before = manager.get(PAU).expect(200);
        try (Phone phone = Browsing.phone(390, "ar")) {
            Look look = Look.lightAndDark(phone, "therapist-record-ar-390");
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "manager");
            Browsing.open(page, "/therapists/" + Offer.PAU.clinic());
            page.locator("a[href$='" + Offer.PAU.therapist() + "'][href^='#/therapists']")
                    .click();
            Locator bio = page.locator("[name=bio]");
            assertThat(bio).hasValue(before.path("bio").asString());
            look.at("record");
            bio.fill("Typed on the page.");
            ObjectNode other = ((ObjectNode) before.deepCopy())
                    .put("experienceSince", 2001)
                    .put("bio", "By another.");
            manager.put(PAU, other).expect(200);

            page.locator("form .main").click();
            assertThat(page.locator(".met")).isFocused();
            assertThat(bio).hasValue("Typed on the page.");
            assertThat(page.locator("[name=experienceSince]")).hasValue("2001");
            assertThat(manager.get(PAU).expect(200).path("bio").asString()).isEqualTo("By another.");
            page.locator("form .main").click();
            assertThat(page.locator("unknot-therapist > [role=status]")).not().isEmpty();

            JsonNode after = manager.get(PAU).expect(200);
            assertThat(after.path("bio").asString()).isEqualTo("Typed on the page.");
            assertThat(after.path("experienceSince").asInt()).isEqualTo(2001);
            assertThat(after.path("licences")).isEqualTo(before.path("licences"));
            assertThat(after.path("fees")).isEqualTo(before.path("fees"));
            // The browser tells of every 412, also of one that is dealt with.
            assertThat(phone.complaints()).allMatch(complaint -> complaint.contains("412"));
        } finally {
            manager.put(PAU, before).expect(200);
        }
    }

    @Test
    void whatIsNotedAfterAVisitIsReadBeforeTheNext() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        Visits robins = new Visits(system.signedIn("client"));
        UUID visit = robins.book(time);
        try (BookingStore store = system.bookingStore();
                Phone phone = Browsing.phone(390, "ar")) {
            store.begin(visit, store.now());
            LocalDate today = LocalDate.ofInstant(store.now(), time.offer().zone());
            GatewayClient desk = system.signedIn("frontdesk");
            desk.post(Visits.PATH + "/" + visit + "/check-in", Map.of()).expect(200);
            Look look = Look.lightAndDark(phone, "therapist-ar-390");
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "therapist");
            Browsing.open(page, "/my-day/" + Offer.RIVERSIDE + "?day=" + today);
            Locator next = page.locator(".coming");
            next.locator("unknot-visit-notes button").click();
            look.at("notes");
            next.locator("unknot-visit-notes textarea").fill("Eased by the end");
            next.locator("unknot-visit-notes form button").click();
            assertThat(next.locator("unknot-visit-notes [role=status]")).not().isEmpty();

            String client = robins.show(visit).expect(200).path("clientId").asString();
            JsonNode read = system.signedIn("therapist")
                    .get("/api/v1/clients/" + client + "/notes")
                    .expect(200);
            assertThat(read.path("notes").path(0).path("note").path("text").asString())
                    .isEqualTo("Eased by the end");
            look.end();
            desk.post(Visits.PATH + "/" + visit + "/completion", Map.of()).expect(200);
        }
    }
}
