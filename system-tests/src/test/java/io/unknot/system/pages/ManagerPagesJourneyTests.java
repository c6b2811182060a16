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
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What managers say of their clinic, and administrators of all of them. */
@WholeSystem
@InTheBrowser
class ManagerPagesJourneyTests {

    /** Beyond what anybody can book. */
    private static final String SOME_DAY = "2039-05-02";

    private static final UUID HARBOUR = Offer.LUCIA.clinic();

    private final RunningSystem system;

    ManagerPagesJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aClosureIsAddedAndTakenBack() {
        GatewayClient manager = system.signedIn("manager");
        JsonNode before = clinic(manager);
        try (Phone desk = Browsing.phone(320, "ar")) {
            Look look = Look.lightAndDark(desk, "manager-ar-320");
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "manager");
            Browsing.open(page, "/clinic/" + HARBOUR);
            Locator closed = page.locator("section[aria-labelledby=head-closures]");
            assertThat(closed).isVisible();
            look.at("clinic");
            closed.locator(".actions button").click();
            Locator last = closed.locator(".rows > li").last();
            last.locator("[type=text]").fill("Stocktaking");
            last.locator("[type=date]").first().fill(SOME_DAY);
            last.locator("[type=date]").last().fill(SOME_DAY);
            page.locator("form .main").click();
            assertThat(page.locator("unknot-clinic > [role=status]")).not().isEmpty();
            assertThat(clinic(manager).path("closures").toString())
                    .contains("{\"name\":\"Stocktaking\",\"from\":\"" + SOME_DAY + "\"");

            closed.locator(".rows > li")
                    .filter(new Locator.FilterOptions().setHas(page.locator("[type=date]")))
                    .last()
                    .locator(".danger")
                    .click();
            page.locator("form .main").click();
            assertThat(page.locator("unknot-clinic > [role=status]")).not().isEmpty();
            assertThat(clinic(manager).path("closures")).isEqualTo(before.path("closures"));
            assertThat(clinic(manager).path("openingHours")).isEqualTo(before.path("openingHours"));
            look.end();
        }
    }

    @Test
    void theOrganisationsTermsAreChangedByItsAdministrator() {
        GatewayClient admin = system.signedIn("admin");
        String before = admin.get("/api/v1/policies/organisation")
                .expect(200)
                .path("openBookingsCap")
                .asString();
        try (Phone desk = Browsing.phone(Browsing.DESK, "en-GB")) {
            Look look = Look.lightAndDark(desk, "admin-en-1280");
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "admin");
            Browsing.open(page, "/policy/" + HARBOUR);
            page.locator("a.pill[href$='level=organisation']").click();
            Locator most = page.locator("#policy-openBookingsCap");
            assertThat(most).hasValue(before);
            look.at("organisation");
            most.fill("199");
            page.locator("form .main").click();
            assertThat(page.locator("unknot-policy > [role=status]")).containsText("Saved");
            assertThat(admin.get("/api/v1/policies/organisation")
                            .expect(200)
                            .path("openBookingsCap")
                            .asInt())
                    .isEqualTo(199);
            most.fill(before);
            page.locator("form .main").click();
            assertThat(page.locator("unknot-policy > [role=status]")).containsText("Saved");
            look.end();
        }
    }

    @Test
    void howEarlyClientsBookIsCounted() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);
        Visits robins = new Visits(system.signedIn("client"));
        UUID visit = robins.book(time);
        try (Phone phone = Browsing.phone(Browsing.PHONE, "ar")) {
            Look look = Look.lightAndDark(phone, "lead-times-ar-390");
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "manager");
            Browsing.open(
                    page,
                    "/reports/" + Offer.RIVERSIDE + "/lead-times?day="
                            + time.localStart().toLocalDate());
            assertThat(page.locator(".totals .figure").last()).hasText(Pattern.compile("[1-9]"));
            assertThat(page.locator("table.stacks tbody tr")).hasCount(7);
            assertThat(page.locator("svg.chart")).isVisible();
            look.at("lead-times");
            look.end();
        }
        robins.cancel(visit);
    }

    private static JsonNode clinic(GatewayClient manager) {
        return manager.get("/api/v1/clinics/" + HARBOUR).expect(200);
    }
}
