package io.unknot.booking.careplan;

import static io.unknot.booking.careplan.Courses.booking;
import static io.unknot.booking.careplan.Courses.json;
import static io.unknot.booking.careplan.Courses.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.service.access.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Acupuncture one week, massage the next: Noor has a licence for needles, Mara for massage alone. */
@BookingServiceTest
class MixedCoursePostgresTests {

    private static final int VISITS = 6;

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private DatabaseClient database;

    private final UUID acupuncture = UUID.randomUUID();
    private Riverside riverside = Riverside.withRooms(2);
    private Caller desk = new Caller.Visitor();
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void noorAloneGivesAcupuncture() {
        riverside = town.open(Riverside.withRooms(2));
        desk = Http.frontDeskOf(riverside.clinic());
        sam = town.client();
        town.tell(
                new TreatmentChanged(acupuncture, 1, 45, 5, 10, Set.of(), List.of(), Optional.empty()),
                new TherapistChanged(
                        riverside.noor(),
                        2,
                        Set.of(acupuncture),
                        List.of(new TherapistChanged.Licence(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31)))));
    }

    @Test
    void modalitiesTakeTurnsFromWeekToWeekEachWithWhoGivesIt() {
        var visits = booked().path("visits");

        for (int week = 0; week < VISITS; week++) {
            var needles = week % 2 == 0;
            var visit = visits.get(week);
            assertThat(text(visit, "treatmentId"))
                    .isEqualTo((needles ? acupuncture : riverside.treatment()).toString());
            assertThat(text(visit, "therapistId"))
                    .isEqualTo((needles ? riverside.noor() : riverside.mara()).toString());
            assertThat(minutes(visit)).isEqualTo(needles ? 45 : 40);
            assertThat(ChronoUnit.DAYS.between(day(visits.get(0)), day(visit)))
                    .as("one visit in each week")
                    .isBetween(7L * week, 7L * week + 6);
        }
        assertThat(occupied(visits)).isEqualTo(VISITS);
    }

    @Test
    void aCourseOfWhichOneModalityCannotBeHadIsNotBookedAtAll() {
        var course = course();
        var booking = booking(course, preview(course));
        town.tell(new TherapistChanged(riverside.noor(), 3, Set.of(), List.of()));

        json(http.post(desk, booking, Courses.PLANS), 409);

        assertThat(database.sql("SELECT count(*) FROM appointment WHERE client_id = :client")
                        .bind("client", sam)
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isZero();
    }

    @Test
    void eachVisitMovesAloneAndKeepsItsModality() {
        var visits = booked().path("visits");
        var second = visits.get(1);

        var moved = json(
                http.post(
                        desk,
                        "{\"start\": \"%s\"}"
                                .formatted(Instant.parse(text(second, "start")).plus(1, ChronoUnit.DAYS)),
                        "/api/v1/appointments/{id}/move",
                        text(second, "appointmentId")),
                200);

        assertThat(text(moved, "treatmentId")).isEqualTo(riverside.treatment().toString());
        var plan = json(http.get(desk, Courses.PLANS + "?client={id}", sam), 200);
        assertThat(plan.toString()).contains(text(visits.get(0), "start"), text(visits.get(2), "start"));
    }

    private JsonNode booked() {
        var course = course();
        return json(http.post(desk, booking(course, preview(course)), Courses.PLANS), 201);
    }

    private JsonNode preview(String course) {
        var preview = new Courses(http, riverside).preview(desk, course);
        assertThat(preview.path("visits").size()).isEqualTo(VISITS);
        return preview;
    }

    private String course() {
        var turns =
                "{\"treatmentId\": \"%s\"}, {\"treatmentId\": \"%s\"}".formatted(acupuncture, riverside.treatment());
        return """
            {"clientId": "%s", "visits": [%s, %s, %s],
             "spacing": {"minDays": 5, "idealDays": 7, "maxDays": 9, "perWeek": 1},
             "clinics": ["%s"], "firstDay": "%s"}
            """.formatted(sam, turns, turns, turns, riverside.clinic(), Courses.firstDay());
    }

    private long occupied(JsonNode visits) {
        var ids = visits.findValuesAsString("appointmentId").stream()
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        return Optional.ofNullable(database.sql("""
            SELECT count(*) FROM occupancy WHERE appointment_id = ANY (:ids) AND kind = 'therapist'
            """)
                        .bind("ids", ids)
                        .mapValue(Long.class)
                        .one()
                        .block())
                .orElse(0L);
    }

    private static long minutes(JsonNode visit) {
        return ChronoUnit.MINUTES.between(Instant.parse(text(visit, "start")), Instant.parse(text(visit, "end")));
    }

    private static LocalDate day(JsonNode visit) {
        return LocalDateTime.parse(text(visit, "localStart")).toLocalDate();
    }
}
