package io.unknot.therapist.timeoff.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Refusals.assertInvalid;
import static io.unknot.therapist.Refusals.assertRefused;
import static io.unknot.therapist.Waiting.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.timeoff.PlannedTimeOff;
import io.unknot.therapist.timeoff.SaveTimeOff;
import io.unknot.therapist.timeoff.TimesOff;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

@TherapistServiceTest
class TimeOffWebTests {

    private static final String TIME_OFF = "/api/v1/time-off/{id}";

    @Autowired
    Http http;

    @Autowired
    TimesOff timesOff;

    private final Riverside riverside = Riverside.anew();
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void putMara() {
        http.put(Http.TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
        http.put(Http.THERAPIST, riverside.therapistId(), riverside.therapistJson());
    }

    static Caller[] nobodyOfTheStaff() {
        return new Caller[] {Http.VISITOR, new Caller.Client(Http.PERSON), new Caller.Operator(Http.PERSON)};
    }

    @Test
    void plansAnAfternoonOffThatStaffOfAnyClinicCanRead() {
        put(afternoonOff()).expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\"");
        get(Http.frontDeskOf(UUID.randomUUID()))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json(afternoonOff())
                .jsonPath("$.conflicts.count")
                .isEqualTo(0)
                .jsonPath("$.conflicts.href")
                .isEqualTo("/api/v1/time-off/" + id + "/conflicts");
    }

    @Test
    void plansWholeDaysOff() {
        var days = afternoonOff().replace("\"from\": \"13:00\", \"until\": \"17:00\",", "");
        put(days).expectStatus().isCreated();
        get(MANAGER)
                .expectBody()
                .json(days)
                .jsonPath("$.from")
                .doesNotExist()
                .jsonPath("$.until")
                .doesNotExist();
    }

    @Test
    void takesBackWhatItAnswered() {
        put(afternoonOff()).expectStatus().isCreated();
        put(bodyOf(get(MANAGER))).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    }

    @ParameterizedTest
    @MethodSource("nobodyOfTheStaff")
    void showsNothingToAnybodyElse(Caller caller) {
        put(afternoonOff()).expectStatus().isCreated();
        assertKeptOut(caller, get(caller));
        assertKeptOut(caller, http.get(caller, "/api/v1/time-off?therapist={id}", riverside.therapistId()));
        assertKeptOut(caller, http.put(caller, afternoonOff(), TIME_OFF, id));
        assertKeptOut(caller, delete(caller));
    }

    @Test
    void letsOnlyManagersWrite() {
        var desk = Http.frontDeskOf(riverside.clinicId());
        assertRefused(http.put(desk, afternoonOff(), TIME_OFF, id), 403, "not-allowed");
        assertRefused(delete(desk), 403, "not-allowed");
        http.put(Http.managerOf(riverside.clinicId()), afternoonOff(), TIME_OFF, id)
                .expectStatus()
                .isCreated();
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        put(afternoonOff()).expectStatus().isCreated();
        assertListed(1);
        delete(MANAGER).expectStatus().isNoContent();
        assertListed(0);
        assertRefused(get(MANAGER), 404, "unknown-time-off");
        delete(MANAGER).expectStatus().isNoContent();
        put(afternoonOff()).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"3\"");
        assertListed(1);
    }

    @Test
    void withdrawsNothingThatIsUnknownOrHasChanged() {
        assertRefused(delete(MANAGER), 404, "unknown-time-off");
        put(afternoonOff()).expectStatus().isCreated();
        var stale = http.as(MANAGER)
                .delete()
                .uri(TIME_OFF, id)
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .exchange();
        assertRefused(stale, 412, "stale-version");
        assertListed(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        2027-01-12", "lastDay"            | 2027-01-14", "lastDay"        | lastDay
        "lastDay": "2027-01-13"           | "lastDay": "2030-01-13"       | lastDay
        "firstDay": "2027-01-12"          | "firstDay": "-2027-01-12"     | firstDay
        "until": "17:00",                 | ''                            | until
        "from": "13:00",                  | ''                            | from
        "until": "17:00"                  | "until": "13:00"              | until
        "Root canal"                      | "Root\\u0000canal"            | reason
        "Root canal"                      | ""                            | reason
        """)
    void refusesWhatIsNoTimeOff(String good, String bad, String field) {
        assertThat(afternoonOff()).contains(good);
        assertInvalid(put(afternoonOff().replace(good, bad)), field)
                .jsonPath("$.errors[0].reason")
                .value(String.class, reason -> assertThat(reason).doesNotContain("Root"));
    }

    @Test
    void refusesATherapistNobodyKnows() {
        var somebody = afternoonOff().replace(riverside.therapistId().toString(), id.toString());
        assertInvalid(put(somebody), "therapistId");
    }

    @Test
    void refusesDatesOutsideTheCalendar() {
        assertInvalid(http.get(MANAGER, "/api/v1/time-off?from=+999999999-01-01"), "from");
        assertInvalid(http.get(MANAGER, "/api/v1/time-off?to=tomorrow"), "to");
    }

    @Test
    void refusesMoreThanAnybodyTakes() {
        done(Flux.range(1, SaveTimeOff.MOST)
                .concatMap(days -> timesOff.put(new Versioned<>(dayOff(days), 1)))
                .then());
        assertRefused(put(afternoonOff()), 409, "too-much-time-off");
    }

    private PlannedTimeOff dayOff(int days) {
        var day = LocalDate.of(2028, 1, 1).plusDays(days);
        var off = new TimeOff(UUID.randomUUID(), riverside.therapistId(), day, day, LocalHours.ALL_DAY);
        return new PlannedTimeOff(off, null, false);
    }

    private void assertListed(int count) {
        http.get(MANAGER, "/api/v1/time-off?therapist={id}&from=2027-01-13&to=2027-01-20", riverside.therapistId())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.timeOff.length()")
                .isEqualTo(count)
                .jsonPath("$.more")
                .isEqualTo(false);
    }

    private static void assertKeptOut(Caller caller, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(caller instanceof Caller.Visitor ? 401 : 403);
        assertThat(bodyOf(answer)).doesNotContain("Root");
    }

    private static String bodyOf(ResponseSpec answer) {
        var body = answer.expectBody(String.class).returnResult().getResponseBody();
        return body == null ? "" : body;
    }

    private String afternoonOff() {
        return """
            {"therapistId": "%s", "firstDay": "2027-01-12", "lastDay": "2027-01-13",
             "from": "13:00", "until": "17:00", "reason": "Root canal"}
            """.formatted(riverside.therapistId());
    }

    private ResponseSpec put(String json) {
        return http.put(MANAGER, json, TIME_OFF, id);
    }

    private ResponseSpec get(Caller caller) {
        return http.get(caller, TIME_OFF, id);
    }

    private ResponseSpec delete(Caller caller) {
        return http.as(caller).delete().uri(TIME_OFF, id).exchange();
    }
}
