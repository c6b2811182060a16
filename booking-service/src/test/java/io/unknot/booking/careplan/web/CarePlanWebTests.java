package io.unknot.booking.careplan.web;

import static io.unknot.booking.careplan.Courses.PLANS;
import static io.unknot.booking.careplan.Courses.booking;
import static io.unknot.booking.careplan.Courses.json;
import static io.unknot.booking.careplan.Courses.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.careplan.Courses;
import io.unknot.events.EventJson;
import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@BookingServiceTest
class CarePlanWebTests {

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private Caller desk = new Caller.Visitor();
    private Caller sam = new Caller.Visitor();

    @BeforeEach
    void samComesToTheRiverside() {
        riverside = town.open(Riverside.withRooms(2));
        desk = Http.frontDeskOf(riverside.clinic());
        sam = new Caller.Client(town.client());
    }

    @Test
    void showsTheCadencesOfTheClinics() {
        var presets = json(http.get(sam, "/api/v1/plan-presets"), 200).path("presets");

        assertThat(presets.findValuesAsString("key")).containsExactly("starting", "course", "chronic", "maintenance");
        var course = presets.get(1);
        assertThat(course.path("visits").asInt()).isEqualTo(6);
        assertThat(course.path("minutes").asInt()).isEqualTo(40);
        assertThat(course.path("spacing").path("minDays").asInt()).isEqualTo(2);
        assertThat(course.path("spacing").path("perWeek").asInt()).isEqualTo(2);
        assertThat(presets.get(2).path("needsPhysicianAdvice").asBoolean()).isTrue();
        assertThat(presets.get(3).path("spacing").path("idealDays").asInt()).isEqualTo(14);
    }

    @Test
    void findsTwoVisitsAWeekForThreeWeeksWithOneTherapist() {
        var preview = courses().preview(sam, courses().course(""));

        var days = days(preview);
        assertThat(days).hasSize(6);
        for (int visit = 1; visit < days.size(); visit++) {
            assertThat(ChronoUnit.DAYS.between(days.get(visit - 1), days.get(visit)))
                    .isBetween(2L, 5L);
            assertThat(ChronoUnit.DAYS.between(days.getFirst(), days.get(visit)) / 7)
                    .isEqualTo(visit / 2);
        }
        assertThat(preview.path("therapistChanges").asInt()).isZero();
        assertThat(preview.hasNonNull("missing")).isFalse();
        for (var visit : preview.path("visits")) {
            assertThat(visit.path("alternatives").size()).isEqualTo(3);
        }
    }

    /** The rows of the cadences the clinics ship with. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        starting: one or two visits a week              | starting    | 4 | 4  | 7  | 40
        course: twice a week, at least two days between | course      | 6 | 2  | 5  | 40
        chronic: weekly                                 | chronic     | 6 | 6  | 8  | 40
        maintenance: one visit every two weeks          | maintenance | 6 | 12 | 16 | 40
        """)
    void everyCadenceIsKept(String rule, String preset, int visits, long least, long most, long minutes) {
        var preview = courses().preview(sam, courses().preset(preset, ""));

        var days = days(preview);
        assertThat(days).as(rule).hasSize(visits);
        for (int visit = 1; visit < days.size(); visit++) {
            assertThat(ChronoUnit.DAYS.between(days.get(visit - 1), days.get(visit)))
                    .isBetween(least, most);
        }
        for (var visit : preview.path("visits")) {
            var time = visit.path("time");
            assertThat(ChronoUnit.MINUTES.between(Instant.parse(text(time, "start")), Instant.parse(text(time, "end"))))
                    .isEqualTo(minutes);
        }
    }

    @Test
    void aCourseMixesTreatments() {
        var acupuncture = UUID.randomUUID();
        town.tell(
                new TreatmentChanged(acupuncture, 1, 30, 0, 0, Set.of(), List.of(), Optional.empty()),
                noorGives(Set.of(riverside.treatment(), acupuncture)));
        var client = ((Caller.Client) sam).clientId();
        var written = courses()
                .written(client, 4, 6, 8)
                .replaceFirst(riverside.treatment().toString(), acupuncture.toString());

        var plan = courses().booked(desk, written);

        assertThat(plan.path("visits").findValuesAsString("treatmentId"))
                .containsExactly(
                        acupuncture.toString(),
                        riverside.treatment().toString(),
                        riverside.treatment().toString(),
                        riverside.treatment().toString());
        assertThat(text(plan.path("visits").get(0), "therapistId"))
                .isEqualTo(riverside.noor().toString());
    }

    @Test
    void askedForAGenderOrALanguageOnlySuchTherapistsAreFound() {
        town.tell(noorGives(Set.of(riverside.treatment())));

        for (var wish : List.of("\"gender\": \"female\",", "\"language\": \"es\",")) {
            var preview = courses().preview(sam, courses().course(wish));
            assertThat(preview.path("visits").findValuesAsString("therapistId"))
                    .isNotEmpty()
                    .containsOnly(riverside.noor().toString());
        }
        var nobody = courses().preview(sam, courses().course("\"language\": \"ar\","));
        assertThat(nobody.path("visits").size()).isZero();
        assertThat(nobody.path("missing").path("number").asInt()).isEqualTo(1);
    }

    @Test
    void comesOnlyOnTheWeekdaysThatWereAskedFor() {
        var preview = courses().preview(sam, courses().preset("chronic", "\"weekdays\": [\"TUESDAY\"],"));

        assertThat(days(preview)).hasSize(6).allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
    }

    @Test
    void showsNoTimeAtWhichTheClientIsElsewhere() {
        var sister = town.open(riverside.sister());
        var course = courses().preset("maintenance", "\"count\": 1,");
        var first = courses().preview(sam, course).path("visits").get(0).path("time");
        // At the sister clinic all day long, with the other therapist.
        database.sql("""
            INSERT INTO appointment (id, version, state, clinic_id, therapist_id, room_id, treatment_id, client_id,
                                     visible, therapist_taken, room_taken, policy_id)
            SELECT gen_random_uuid(), 1, 'booked', :clinic, :noor, :room, :treatment, :client, day, day, day,
                   (SELECT max(id) FROM policy WHERE clinic_id IS NULL AND treatment_id IS NULL)
            FROM (SELECT tstzrange(:start::timestamptz - interval '12 hours', :start::timestamptz + interval '12 hours')
                  AS day) AS days
            """)
                .bind("clinic", sister.clinic())
                .bind("noor", UUID.randomUUID())
                .bind("room", sister.rooms().getFirst())
                .bind("treatment", riverside.treatment())
                .bind("client", ((Caller.Client) sam).clientId())
                .bind("start", Instant.parse(text(first, "start")))
                .then()
                .block();

        var preview = courses().preview(sam, course);

        assertThat(days(preview).getFirst())
                .isAfter(LocalDateTime.parse(text(first, "localStart")).toLocalDate());
    }

    @Test
    void keepsToThePreferredTherapistAndThePartsOfTheDay() {
        var preview = courses()
                .preview(
                        sam,
                        courses()
                                .course("\"therapistId\": \"%s\", \"parts\": [\"AFTERNOON\"],"
                                        .formatted(riverside.noor())));

        for (var visit : preview.path("visits")) {
            assertThat(text(visit.path("time"), "therapistId"))
                    .isEqualTo(riverside.noor().toString());
            assertThat(LocalDateTime.parse(text(visit.path("time"), "localStart"))
                            .getHour())
                    .isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void booksAllVisitsOfACourse() {
        var plan = courses().booked(sam, courses().course(""));

        assertThat(text(plan, "state")).isEqualTo("active");
        assertThat(plan.path("visits").size()).isEqualTo(6);
        for (var visit : plan.path("visits")) {
            var appointment = json(http.get(sam, "/api/v1/appointments/" + text(visit, "appointmentId")), 200);
            assertThat(text(appointment, "state")).isEqualTo("booked");
            assertThat(text(appointment, "start")).isEqualTo(text(visit, "start"));
            assertThat(bookedAs(UUID.fromString(text(visit, "appointmentId"))).carePlanId())
                    .contains(UUID.fromString(text(plan, "id")));
        }
        assertThat(toldOf(UUID.fromString(text(plan, "id")))).containsExactly("io.unknot.care-plan.booked.v1");
        assertThat(json(http.get(sam, PLANS), 200).path("carePlans").size()).isEqualTo(1);
    }

    @Test
    void booksNothingWhenOneVisitIsTakenAndShowsAnotherSet() {
        var course = courses().course("\"therapistId\": \"%s\",".formatted(riverside.mara()));
        var preview = courses().preview(sam, course);
        takeFor(new Caller.Client(town.client()), preview.path("visits").get(2).path("time"));
        takeFor(new Caller.Client(town.client()), preview.path("visits").get(4).path("time"));

        var clash = json(http.post(sam, booking(course, preview), PLANS), 409);

        assertThat(text(clash, "type")).endsWith("plan-clash");
        assertThat(clash.path("clashes").findValuesAsString("number")).containsExactly("3", "5");
        assertThat(clash.path("clashes").findValuesAsString("type")).allMatch(type -> type.endsWith("time-taken"));
        assertThat(appointmentsOf(sam)).isZero();
        var plan = json(http.post(sam, booking(course, clash.path("instead")), PLANS), 201);
        assertThat(plan.path("visits").size()).isEqualTo(6);
    }

    @Test
    void showsTheLargestBeginningWhenThereIsNoFullCourse() {
        // The clinic takes bookings 90 days ahead.
        var preview = courses().preview(desk, courses().written(town.client(), 6, 20, 25));

        assertThat(preview.path("visits").size()).isEqualTo(5);
        assertThat(preview.path("missing").path("number").asInt()).isEqualTo(6);
        assertThat(text(preview.path("missing"), "why")).contains("nothing is free for visit 6");
    }

    @Test
    void refusesTimesThatAreTooNear() {
        var course = courses().course("");
        var preview = courses().preview(sam, course);
        var first = text(preview.path("visits").get(0).path("time"), "start");
        var second = text(preview.path("visits").get(1).path("time"), "start");

        var problem = json(http.post(sam, booking(course, preview).replace(second, first), PLANS), 422);

        assertThat(text(problem, "type")).endsWith("breaks-spacing");
        assertThat(text(problem.path("errors").get(0), "field")).isEqualTo("times[1].start");
        assertThat(appointmentsOf(sam)).isZero();
    }

    @Test
    void booksAChronicCourseOnlyWithThePhysiciansAdvice() {
        var without = courses().preset("chronic", "\"count\": 3,");
        var preview = courses().preview(sam, without);

        var problem = json(http.post(sam, booking(without, preview), PLANS), 422);

        assertThat(text(problem, "type")).endsWith("physician-advice-missing");
        var with = courses().preset("chronic", "\"count\": 3, \"physicianAdvice\": true,");
        assertThat(json(http.post(sam, booking(with, preview), PLANS), 201)
                        .path("physicianAdvice")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aCourseCountsAsOneOfTheVisitsAClientMayHave() {
        mayHave(3);
        courses().booked(sam, courses().course(""));

        for (int more = 0; more < 2; more++) {
            http.post(sam, single(10 + more, 1), "/api/v1/appointments")
                    .expectStatus()
                    .isCreated();
        }

        var problem = json(http.post(sam, single(14, 1), "/api/v1/appointments"), 409);
        assertThat(text(problem, "type")).endsWith("too-many-bookings");
    }

    @Test
    void aClientWithAsManyVisitsAsTheyMayHaveGetsNoCourse() {
        mayHave(1);
        http.post(sam, single(10, 1), "/api/v1/appointments").expectStatus().isCreated();
        var course = courses().course("");

        var clash = json(http.post(sam, booking(course, courses().preview(sam, course)), PLANS), 409);

        assertThat(text(clash.path("clashes").get(0), "type")).endsWith("too-many-bookings");
    }

    @Test
    void theSameKeyBooksOnce() {
        var course = courses().course("");
        var body = booking(course, courses().preview(sam, course));
        var ids = new ArrayList<String>();
        for (int time = 0; time < 2; time++) {
            var answer = http.as(sam)
                    .post()
                    .uri(PLANS)
                    .header("Idempotency-Key", "once")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange();
            ids.add(text(json(answer, 201), "id"));
        }

        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(appointmentsOf(sam)).isEqualTo(6);
    }

    @Test
    void whatIsForeignIsAsIfItWereNotThere() {
        var id = text(courses().booked(sam, courses().course("")), "id");
        var elsewhere = Http.frontDeskOf(UUID.randomUUID());
        var somebody = new Caller.Client(town.client());

        for (var stranger : List.of(elsewhere, somebody)) {
            assertThat(text(json(http.get(stranger, PLANS + "/" + id), 404), "type"))
                    .endsWith("unknown-care-plan");
        }
        http.post(elsewhere, "", PLANS + "/" + id + "/pause").expectStatus().isNotFound();
        http.post(sam, "", PLANS + "/" + id + "/pause").expectStatus().isForbidden();
        http.get(desk, PLANS + "/" + id).expectStatus().isOk();
    }

    @Test
    void aClientCannotWriteDownVisitsOfTheirOwn() {
        var client = ((Caller.Client) sam).clientId();

        http.post(sam, courses().written(client, 2, 2, 5), PLANS + "/preview")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void saysWhatIsNotRightWithARequest() {
        var wrong = Map.of(
                courses().preset("tantric", ""), "preset",
                courses().preset("course", "\"count\": 5,"), "count",
                courses().course("\"gender\": \"any\","), "gender",
                courses()
                                .course("")
                                .replace(
                                        riverside.treatment().toString(),
                                        UUID.randomUUID().toString()),
                        "treatmentId",
                courses().course("").replace(Courses.firstDay().toString(), "9999-12-31"), "firstDay");

        wrong.forEach((body, field) -> assertThat(json(http.post(sam, body, PLANS + "/preview"), 400)
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactly(field));
    }

    private TherapistChanged noorGives(Set<UUID> treatments) {
        var licence = new TherapistChanged.Licence(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31));
        return new TherapistChanged(
                riverside.noor(), 2, treatments, List.of(licence), Optional.of("female"), Set.of("en", "es"));
    }

    private Courses courses() {
        return new Courses(http, riverside);
    }

    private List<LocalDate> days(JsonNode preview) {
        var days = new ArrayList<LocalDate>();
        for (var visit : preview.path("visits")) {
            days.add(LocalDateTime.parse(text(visit.path("time"), "localStart")).toLocalDate());
        }
        return days;
    }

    private void takeFor(Caller client, JsonNode time) {
        http.post(
                        client,
                        """
                        {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"}
                        """.formatted(
                                        riverside.clinic(),
                                        riverside.treatment(),
                                        text(time, "therapistId"),
                                        text(time, "start")),
                        "/api/v1/appointments")
                .expectStatus()
                .isCreated();
    }

    /** Long after the course. */
    private String single(int hour, int days) {
        return """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"}
            """.formatted(
                        riverside.clinic(),
                        riverside.treatment(),
                        riverside.noor(),
                        Riverside.at(hour, 0).plus(60L + days, ChronoUnit.DAYS));
    }

    private void mayHave(int visits) {
        var manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(riverside.clinic()));
        http.put(
                        manager,
                        "{\"openBookingsCap\": %d}".formatted(visits),
                        "/api/v1/policies/clinics/" + riverside.clinic())
                .expectStatus()
                .isOk();
    }

    private long appointmentsOf(Caller caller) {
        return database.sql("SELECT count(*) FROM appointment WHERE client_id = :client")
                .bind("client", ((Caller.Client) caller).clientId())
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private AppointmentBooked bookedAs(UUID appointment) {
        return database.sql("SELECT payload::text FROM outbox WHERE subject = :id AND version = 1")
                .bind("id", appointment)
                .mapValue(String.class)
                .one()
                .map(json -> EventJson.read(AppointmentBooked.class, json))
                .blockOptional()
                .orElseThrow();
    }

    private List<String> toldOf(UUID subject) {
        return database.sql("SELECT type FROM outbox WHERE subject = :subject ORDER BY version")
                .bind("subject", subject)
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
