package io.unknot.system.pages.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.unknot.system.browser.InTheBrowser;
import io.unknot.system.browser.Phone;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.pages.Look;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alex books a course of visits in one go. */
@WholeSystem
@InTheBrowser
class CoursePagesJourneyTests {

    private static final String VISITS = "3";

    /** Later than other journeys book, who must not find their times gone, and two weeks before nobody may book yet. */
    private static final int DAYS_AHEAD = 36;

    private final RunningSystem system;
    private final GatewayClient alex;

    CoursePagesJourneyTests(RunningSystem system) {
        this.system = system;
        this.alex = system.signedIn("client2");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 390", "ar, 1280"})
    void aCourseIsPreviewedChangedAndBookedInOneGo(String locale, int width) {
        try (Phone phone = Browsing.phone(width, locale)) {
            Look look = Look.lightAndDark(phone, "course-" + locale + "-" + width);
            Page page = look.page();
            Browsing.signIn(page, system.gateway(), "client2");
            Browsing.open(page, "/courses/new");
            assertThat(page.locator("unknot-cadences a.choice")).hasCount(4);
            look.at("cadences");
            page.locator("unknot-cadences a.choice").first().click();
            assertThat(page.locator("unknot-course-plan form")).isVisible();
            look.at("plan");
            ask(page);

            Locator second = page.locator(".proposed > li").nth(1);
            second.locator("summary").click();
            look.at("times");
            String before = second.locator("strong").innerText();
            second.locator(".alternatives button").first().click();
            assertThat(second.locator("strong")).not().hasText(before);
            assertThat(second).isFocused();

            page.locator("unknot-course-times .actions .main").click();
            assertThat(page.locator("unknot-course .headline.booked")).isVisible();
            assertThat(page.locator("unknot-course a.visit-line")).hasCount(3);
            look.at("course");
            cancelAll(courseOf(page));
            look.end();
        }
    }

    @Test
    void timesThatWentMeanwhileAreReplacedAndTheRestIsKept() {
        try (Phone phone = Browsing.phone(Browsing.PHONE, "en-GB")) {
            Page page = phone.page();
            Browsing.signIn(page, system.gateway(), "client2");
            Browsing.open(page, "/courses/new/starting");
            JsonNode preview = ask(page);
            UUID taken = somebodyTakes(preview.path("visits").path(1).path("time"));

            page.locator("unknot-course-times .actions .main").tap();
            assertThat(page.locator(".problem.plan-clash")).containsText("These visits could not be had any more: 2.");
            assertThat(page.locator(".problem-place")).isFocused();
            assertThat(page.locator(".proposed > li")).hasCount(3);
            assertThat(page.locator(".proposed > li").nth(1)).containsText("another time");

            page.locator("unknot-course-times .actions .main").tap();
            assertThat(page.locator("unknot-course .headline.booked")).isVisible();
            UUID course = courseOf(page);
            aVisitThatMovesAloneTellsOfItsNeighbours(page, course);
            cancelAll(course);
            new Visits(system.signedIn("client")).cancel(taken);
        }
    }

    private void aVisitThatMovesAloneTellsOfItsNeighbours(Page page, UUID course) {
        JsonNode visits = visits(course);
        LocalDate near = LocalDate.parse(
                        visits.path(1).path("localStart").asString().substring(0, 10))
                .plusDays(1);
        String last = visits.path(2).path("appointmentId").asString();
        Browsing.open(page, "/visits/" + last + "/move?with=anyone&from=" + near);
        page.locator("unknot-move button.time:not([aria-disabled])").first().tap();
        assertThat(page.locator(".hint")).containsText("It is meant to be 4 to 7.");
        assertThat(page.locator(".headline.booked")).isVisible();
    }

    /** At Riverside, three visits, from a day on that no other journey asks about. */
    private JsonNode ask(Page page) {
        LocalDate first = LocalDate.now(Clock.system(Offer.MARA.zone())).plusDays(DAYS_AHEAD);
        assertThat(page.locator("unknot-course-plan form")).isVisible();
        page.locator("#treatment").selectOption(Offer.LOW_BACK.toString());
        page.locator("#count").selectOption(VISITS);
        page.locator("#first").fill(first.toString());
        for (Locator clinic : page.locator("[name=clinics]").all()) {
            clinic.setChecked(Offer.RIVERSIDE.toString().equals(clinic.getAttribute("value")));
        }
        Response preview = page.waitForResponse(
                "**/care-plans/preview",
                () -> page.locator("unknot-course-plan button.main").click());
        assertThat(page.locator(".proposed > li")).hasCount(3);
        return JsonMapper.shared().readTree(preview.text());
    }

    private UUID somebodyTakes(JsonNode time) {
        return Visits.idOf(system.signedIn("client")
                .post(
                        Visits.PATH,
                        Map.of(
                                "clinicId", time.path("clinicId").asString(),
                                "treatmentId", time.path("treatmentId").asString(),
                                "therapistId", time.path("therapistId").asString(),
                                "start", time.path("start").asString()))
                .expect(201));
    }

    private static UUID courseOf(Page page) {
        String address = page.url().replaceFirst("\\?new$", "");
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private JsonNode visits(UUID course) {
        return alex.get("/api/v1/care-plans/" + course).expect(200).path("visits");
    }

    /** So that others find the times free again. */
    private void cancelAll(UUID course) {
        JsonNode visits = visits(course);
        assertThat(visits.values())
                .hasSize(3)
                .allMatch(visit -> visit.path("state").asString().equals("booked"));
        visits.values()
                .forEach(visit -> new Visits(alex)
                        .cancel(UUID.fromString(visit.path("appointmentId").asString())));
    }
}
