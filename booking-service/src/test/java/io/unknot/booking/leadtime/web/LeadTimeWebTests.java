package io.unknot.booking.leadtime.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@BookingServiceTest
class LeadTimeWebTests {

    private static final String MARCH = "?from=2026-03-01&to=2026-03-31";
    private static final Instant TUESDAY = Instant.parse("2026-03-10T10:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private Weeks weeks;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller manager = Http.managerOf(riverside.clinic());

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        manager = Http.managerOf(riverside.clinic());
    }

    @Test
    void tellsTheMedianTheBandsAndTheWeeks() {
        made(Duration.ofMinutes(30), TUESDAY, "completed");
        made(A_DAY, TUESDAY.plus(A_DAY), "missed");
        made(A_DAY.multipliedBy(30), TUESDAY.plus(A_DAY.multipliedBy(7)), "cancelled");

        var read = lead(MARCH);

        assertThat(JsonPath.<Integer>read(read, "$.bookings")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(read, "$.medianMinutes")).isEqualTo(1440);
        assertThat(JsonPath.<List<Integer>>read(read, "$.bands[*].bookings")).containsExactly(1, 0, 1, 0, 0, 0, 1);
        assertThat(JsonPath.<Integer>read(read, "$.bands[2].missed")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(read, "$.bands[6].cancelled")).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(read, "$.weeks[*].monday")).containsExactly("2026-03-09", "2026-03-16");
        assertThat(JsonPath.<List<Integer>>read(read, "$.weeks[*].medianMinutes"))
                .containsExactly(30, 43_200);
    }

    @Test
    void aVisitThatIsMovedWasBookedNoLater() {
        var visit = made(A_DAY, TUESDAY, "booked");
        entry(visit, "booked", TUESDAY.plus(A_DAY), TUESDAY.plus(A_DAY).minus(Duration.ofHours(3)));

        assertThat(JsonPath.<Integer>read(lead(MARCH), "$.medianMinutes")).isEqualTo(1440);
    }

    @Test
    void aHoldIsNoBookingUntilItIsConfirmed() {
        entry(visit(TUESDAY, "expired"), "held", TUESDAY, TUESDAY.minus(A_DAY));
        var confirmed = visit(TUESDAY, "booked");
        entry(confirmed, "held", TUESDAY, TUESDAY.minus(Duration.ofMinutes(70)));
        entry(confirmed, "booked", TUESDAY, TUESDAY.minus(Duration.ofMinutes(60)));

        var read = lead(MARCH);

        assertThat(JsonPath.<Integer>read(read, "$.bookings")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(read, "$.medianMinutes")).isEqualTo(60);
    }

    @Test
    void whoIsBookedForAMomentAgoWasBookedAtOnce() {
        made(Duration.ofMinutes(-5), TUESDAY, "completed");

        assertThat(JsonPath.<Integer>read(lead(MARCH), "$.medianMinutes")).isZero();
    }

    @Test
    void countsVisitsOfTheseDaysByTheClinicsClockAndOfNoOtherClinic() {
        made(A_DAY, Instant.parse("2026-03-30T22:59:00Z"), "booked"); // 23:59 on the 30th: summer time has begun
        made(A_DAY, Instant.parse("2026-03-30T23:01:00Z"), "booked");
        var here = riverside;
        riverside = town.open(Riverside.withRooms(1));
        made(A_DAY, Instant.parse("2026-03-30T12:00:00Z"), "booked");
        riverside = here;

        assertThat(JsonPath.<Integer>read(lead("?from=2026-03-30&to=2026-03-30"), "$.bookings"))
                .isEqualTo(1);
    }

    @Test
    void readsWhatABookingLeavesInTheAuditTrail() {
        bookVisit
                .book(riverside.wish(town.client(), Riverside.ten()), By.system())
                .block();
        var day = Riverside.day();

        var read = lead("?from=" + day + "&to=" + day);

        assertThat(JsonPath.<Integer>read(read, "$.bands[2].bookings")
                        + JsonPath.<Integer>read(read, "$.bands[3].bookings"))
                .isEqualTo(1);
    }

    @Test
    void aClinicWithoutVisitsHasNoMedian() {
        var read = lead(MARCH);

        assertThat(JsonPath.<Integer>read(read, "$.bookings")).isZero();
        assertThat(read).doesNotContain("medianMinutes");
        assertThat(JsonPath.<List<Integer>>read(read, "$.bands[*].fromHours"))
                .containsExactly(0, 2, 24, 72, 168, 336, 672);
    }

    @Test
    void theFileHasALineABand() {
        made(Duration.ofHours(3), TUESDAY, "missed");

        assertThat(body(http.get(manager, path("/export" + MARCH))))
                .startsWith("""
                    fromHours,untilHours,bookings,cancelled,missed\r
                    0,2,0,0,0\r
                    2,24,1,0,1\r
                    """)
                .endsWith("672,,0,0,0\r\n");
    }

    @Test
    void itIsForManagersOfTheClinic() {
        refused(http.get(Http.managerOf(UUID.randomUUID()), path(MARCH)), 404, "unknown-clinic");
        refused(http.get(Http.frontDeskOf(riverside.clinic()), path(MARCH)), 403, "not-allowed");
        refused(http.get(new Caller.Visitor(), path(MARCH)), 401, "login-needed");
        refused(http.get(Http.frontDeskOf(riverside.clinic()), path("/export" + MARCH)), 403, "not-allowed");
        var nowhere = UUID.randomUUID();
        refused(
                http.get(Http.managerOf(nowhere), "/api/v1/clinics/" + nowhere + "/lead-times" + MARCH),
                404,
                "unknown-clinic");
    }

    @Test
    void aRangeThatIsNoneOrTooLongIsRefused() {
        for (var bad : List.of(
                "?from=2026-03-02&to=2026-03-01",
                "?from=2026-01-01&to=2026-04-03",
                "?from=1999-12-31&to=2000-01-01",
                "?from=+999999999-01-01&to=2026-01-01",
                "?from=soon&to=2026-01-01",
                "?from=2026-01-01")) {
            http.get(manager, path(bad)).expectStatus().isBadRequest();
        }
    }

    private String lead(String query) {
        return body(http.get(manager, path(query)));
    }

    private String path(String rest) {
        return "/api/v1/clinics/" + riverside.clinic() + "/lead-times" + rest;
    }

    /** A visit as if it had been booked so long before it began. */
    private UUID made(Duration before, Instant start, String state) {
        var visit = visit(start, state);
        entry(visit, "booked", start, start.minus(before));
        return visit;
    }

    private UUID visit(Instant start, String state) {
        var visit = weeks.visit(riverside, town.client(), Duration.ZERO, "booked");
        database.sql("UPDATE appointment SET visible = tstzrange(:start, :start::timestamptz + '40 minutes'), state"
                        + " = :state, cancelled_by = CASE :state WHEN 'cancelled' THEN 'CLIENT' END WHERE id ="
                        + " :id")
                .bind("start", start)
                .bind("state", state)
                .bind("id", visit)
                .then()
                .block();
        return visit;
    }

    private void entry(UUID visit, String state, Instant start, Instant at) {
        database.sql("""
            INSERT INTO audit_entry (actor_kind, actor_id, action, subject_kind, subject_id, version, clinic_id, before, after, at)
            VALUES ('system', 'test', 'book', 'appointment', :visit, 1, :clinic, '{}',
                    jsonb_build_object('state', :state::text, 'start', :start::text), :at)
            """)
                .bind("visit", visit)
                .bind("clinic", riverside.clinic())
                .bind("state", state)
                .bind("start", start.toString())
                .bind("at", at)
                .then()
                .block();
    }
}
