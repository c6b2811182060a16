package io.unknot.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.pages.client.Browsing;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An organisation opens a clinic. */
@WholeSystem
@InTheBrowser
class SetupPagesJourneyTests {

    private static final String CLINIC = "Zweigstelle am Fluss";

    private final RunningSystem system;

    SetupPagesJourneyTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aClinicIsOpenedStepByStepAndFoundByClients() {
        try (Phone phone = Browsing.phone(390, "en-GB")) {
            Look look = Look.lightAndDark(phone, "setup-en-390");
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "admin");
            Browsing.open(page, "/setup/new");
            clinic(look);
            rooms(page);
            treatments(look);
            // Whoever leaves comes back to the step they were at.
            Browsing.open(page, "/clinics");
            assertThat(page.locator("unknot-clinics h1")).isVisible();
            Browsing.open(page, "/setup");
            therapist(look);
            hours(look);

            assertThat(page.locator("unknot-opened [role=status]")).containsText("Zora Zielinska");
            look.at("opened");
            page.locator("unknot-opened p a").click();
            page.locator("a.choice").click();
            assertThat(page.locator("section.times button.time").first()).isVisible();
            look.end();
        } finally {
            nobodyWorksThere();
        }
    }

    @Test
    void theFirstStepCanBeAnsweredByAll() {
        try (Phone phone = Browsing.phone(320, "ar")) {
            Look look = new Look(phone, "setup-ar-320");
            Browsing.signIn(look.page(), system.gateway(), "manager");
            Browsing.open(look.page(), "/setup/new");
            assertThat(look.page().locator(".step-now form")).isVisible();
            look.at("clinic");
            look.end();
        }
    }

    private static void clinic(Look look) {
        Page page = look.page();
        page.locator("#field-name").fill(CLINIC);
        page.locator("#field-line").fill("Uferweg 1");
        page.locator("#field-city").fill("Konstanz");
        page.locator("#field-postcode").fill("78462");
        page.locator("#field-country").selectOption("DE");
        page.locator("#field-zone").selectOption("Europe/Berlin");
        page.locator("[name=days][value=SATURDAY]").check();
        look.at("clinic");
        page.locator(".step-now .main").click();
    }

    private static void rooms(Page page) {
        page.locator("#field-rooms").fill("2");
        page.locator(".step-now .main").click();
        assertThat(page.locator(".setup > li").nth(1)).containsText("Rooms: 2");
    }

    /** The demo chain has its treatments; a chain without any is asked for them here. */
    private static void treatments(Look look) {
        Page page = look.page();
        page.locator(".setup > li:nth-child(3) button.plain").click();
        page.locator("[name=treatments][value=physiotherapy]").check();
        page.locator("#price-physiotherapy").fill("64.50");
        look.at("treatments");
        page.locator(".step-now .main").click();
        assertThat(page.locator("unknot-standard-treatments")).hasCount(0);
    }

    private void therapist(Look look) {
        Page page = look.page();
        assertThat(page.locator(".setup > li").first()).containsText(CLINIC);
        page.locator("#field-name").fill("Zora Zielinska");
        page.locator("#field-since").fill("2015");
        page.locator("#field-licence").fill("PT-1");
        page.locator("#field-issuer").fill("Landesamt");
        // Nothing is chosen yet of what they give: that is asked for, and nothing sent.
        page.locator(".step-now .main").click();
        assertThat(page.locator(".problem.nothing-chosen")).isVisible();
        page.locator("[name=treatments][value='" + newestTreatment() + "']").check();
        look.at("therapist");
        page.locator(".step-now .main").click();
    }

    private String newestTreatment() {
        return system.visitor().get("/api/v1/treatments").expect(200).path("treatments").values().stream()
                .filter(one -> one.path("variants")
                                .path(0)
                                .path("prices")
                                .path(0)
                                .path("amountMinor")
                                .asInt()
                        == 6450)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static void hours(Look look) {
        Page page = look.page();
        assertThat(page.locator("#field-therapist")).isVisible();
        assertThat(page.locator("[name=days]:checked")).hasCount(6);
        look.at("hours");
        page.locator(".step-now .main").click();
    }

    /** Other journeys must not find a free time there. */
    private void nobodyWorksThere() {
        GatewayClient manager = system.signedIn("manager");
        manager.get("/api/v1/clinics").expect(200).path("clinics").values().stream()
                .filter(clinic -> clinic.path("name").asString().equals(CLINIC))
                .flatMap(clinic -> manager
                        .get("/api/v1/shifts?clinic=" + clinic.path("id").asString())
                        .expect(200)
                        .path("shifts")
                        .values()
                        .stream())
                .forEach(shift -> assertThat(end(manager, shift)).isEqualTo(200));
    }

    private static int end(GatewayClient manager, JsonNode shift) {
        Map<String, Object> body = new LinkedHashMap<>();
        shift.propertyStream().forEach(field -> body.put(field.getKey(), field.getValue()));
        LocalDate lastWeek = LocalDate.now(Clock.systemUTC()).minusDays(7);
        body.put("effectiveFrom", lastWeek.minusDays(7).toString());
        body.put("effectiveUntil", lastWeek.toString());
        return manager.put("/api/v1/shifts/" + shift.path("id").asString(), body)
                .status();
    }
}
