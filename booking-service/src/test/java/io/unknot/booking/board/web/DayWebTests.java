package io.unknot.booking.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class DayWebTests {

    private static final String DAY = "/api/v1/clinics/{id}/day";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    private Riverside riverside;
    private Caller frontDesk;
    private UUID sam;

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(2));
        frontDesk = Http.frontDeskOf(riverside.clinic());
        sam = town.client();
    }

    @Test
    void showsWhoWorksWhoComesAndWhatIsFree() {
        var id = book(Riverside.ten());

        var day = day();

        assertThat(JsonPath.<List<String>>read(day, "$.therapists[*].id"))
                .containsExactlyInAnyOrder(
                        riverside.mara().toString(), riverside.noor().toString());
        assertThat(JsonPath.<List<Object>>read(day, "$.therapists[?(@.id=='%s')].gaps[*]".formatted(riverside.mara())))
                .hasSize(2);
        assertThat(JsonPath.<List<String>>read(day, "$.rooms[*].id"))
                .containsExactlyElementsOf(
                        riverside.rooms().stream().map(UUID::toString).toList());
        assertThat(JsonPath.<List<Object>>read(day, "$.rooms[*].gaps[*]")).hasSize(3);
        assertThat(JsonPath.<String>read(day, "$.visits[0].appointmentId")).isEqualTo(id);
        assertThat(JsonPath.<String>read(day, "$.visits[0].state")).isEqualTo("booked");
        assertThat(JsonPath.<String>read(day, "$.visits[0].clientName")).isEqualTo("Sam Sore");
        assertThat(JsonPath.<String>read(day, "$.visits[0].localStart")).endsWith("T10:00");
        assertThat(JsonPath.<List<String>>read(day, "$.visits[0].flags")).containsExactly("first-visit");
        assertThat(JsonPath.<List<String>>read(day, "$.visits[0].parts[*].therapistId"))
                .containsExactly(riverside.mara().toString());
    }

    @Test
    void showsEveryPartOfAVisitAndWhomItKeepsBusy() {
        made(http.post(
                frontDesk,
                """
                {"clinicId":"%s","start":"%s","clientId":"%s","parts":[
                 {"treatmentId":"%s","therapistId":"%s"},{"treatmentId":"%s","therapistId":"%s"}]}
                """.formatted(
                                riverside.clinic(),
                                Riverside.ten(),
                                sam,
                                riverside.treatment(),
                                riverside.mara(),
                                riverside.treatment(),
                                riverside.noor()),
                "/api/v1/appointments"));

        var day = day();

        assertThat(JsonPath.<List<String>>read(day, "$.visits[0].parts[*].therapistId"))
                .containsExactly(riverside.mara().toString(), riverside.noor().toString());
        assertThat(JsonPath.<List<Object>>read(day, "$.therapists[?(@.id=='%s')].gaps[*]".formatted(riverside.noor())))
                .hasSize(2);
    }

    @Test
    void onlyTheFirstOfTwoVisitsIsTheFirst() {
        book(Riverside.at(14, 0));
        book(Riverside.ten());

        assertThat(JsonPath.<List<List<String>>>read(day(), "$.visits[*].flags"))
                .containsExactly(List.of("first-visit"), List.of());
    }

    @Test
    void showsSinceWhenATimeIsHeldAndKeepsWhatWasCalledOff() {
        var held = made(http.post(frontDesk, wish(Riverside.ten()), "/api/v1/appointments/holds"));

        assertThat(JsonPath.<String>read(day(), "$.visits[0].holdExpiresAt")).isNotBlank();

        http.post(frontDesk, "", "/api/v1/appointments/{id}/cancellation", held);
        assertThat(JsonPath.<String>read(day(), "$.visits[0].state")).isEqualTo("cancelled");
    }

    @Test
    void showsWhenSomebodyIsAwayAndOtherDaysNot() {
        town.tell(riverside.maraIsAway(
                UUID.randomUUID(), Riverside.day(), LocalTime.of(9, 0), LocalTime.of(12, 0), false));
        book(Riverside.at(14, 0));

        assertThat(JsonPath.<List<Object>>read(
                        day(), "$.therapists[?(@.id=='%s')].away[*]".formatted(riverside.mara())))
                .hasSize(1);
        var next = body(http.get(
                frontDesk,
                DAY + "?date={date}",
                riverside.clinic(),
                Riverside.day().plusDays(1)));
        assertThat(JsonPath.<List<Object>>read(next, "$.visits[*]")).isEmpty();
        assertThat(JsonPath.<List<Object>>read(next, "$.therapists[*].away[*]")).isEmpty();
    }

    @Test
    void showsTodayByTheClinicsClockWhenNoDateIsNamed() {
        var today = body(http.get(frontDesk, DAY, riverside.clinic()));

        assertThat(JsonPath.<String>read(today, "$.date"))
                .isEqualTo(Instant.parse(JsonPath.read(today, "$.asOf"))
                        .atZone(Riverside.LEEDS)
                        .toLocalDate()
                        .toString());
    }

    @Test
    void isForStaffOfTheClinicAndStoredNowhere() {
        http.get(frontDesk, DAY, riverside.clinic())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
        for (var address : List.of(DAY, DAY + "/stream")) {
            http.get(new Caller.Visitor(), address, riverside.clinic())
                    .expectStatus()
                    .isUnauthorized();
            http.get(new Caller.Client(sam), address, riverside.clinic())
                    .expectStatus()
                    .isForbidden();
            http.get(Http.frontDeskOf(UUID.randomUUID()), address, riverside.clinic())
                    .expectStatus()
                    .isNotFound();
            var unheardOf = UUID.randomUUID();
            http.get(Http.frontDeskOf(unheardOf), address, unheardOf)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:unknot:problem:unknown-clinic");
        }
    }

    @Test
    void refusesADateThatIsNone() {
        for (var date : List.of("tomorrow", "2027-02-30", "-999999999-01-01", "+999999999-12-31", "1999-12-31")) {
            http.get(frontDesk, DAY + "?date={date}", riverside.clinic(), date)
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private String day() {
        return body(http.get(frontDesk, DAY + "?date={date}", riverside.clinic(), Riverside.day()));
    }

    private String book(Instant start) {
        return made(http.post(frontDesk, wish(start), "/api/v1/appointments"));
    }

    private static String made(ResponseSpec response) {
        var body = response.expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonPath.read(body, "$.id");
    }

    private static String body(ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String wish(Instant start) {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s","clientId":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), start, sam);
    }
}
